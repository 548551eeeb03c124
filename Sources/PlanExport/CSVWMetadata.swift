import PlanModel

/// The same description for programs that read CSV on the Web (https://www.w3.org/TR/tabular-metadata/): `csv-metadata.json`,
/// which they look for beside the tables.
struct CSVWMetadata: Encodable {
    static let file = "csv-metadata.json"

    struct Table: Encodable {
        let url: String
        let title: String
        let tableSchema: Schema

        enum CodingKeys: String, CodingKey {
            case url, tableSchema
            case title = "dc:title"
        }
    }

    struct Schema: Encodable {
        let columns: [Column]
        let primaryKey: [String]?
        let foreignKeys: [ForeignKey]?
    }

    struct Column: Encodable {
        let name: String
        let titles: String
        let datatype: String
        let required: Bool?
        let description: String

        enum CodingKeys: String, CodingKey {
            case name, titles, datatype, required
            case description = "dc:description"
        }
    }

    struct ForeignKey: Encodable {
        let columnReference: [String]
        let reference: Reference
    }

    struct Reference: Encodable {
        let resource: String
        let columnReference: [String]
    }

    struct Dialect: Encodable {
        let encoding = "utf-8"
        let lineTerminators = ["\n"]
        let header = true
    }

    let context = "http://www.w3.org/ns/csvw"
    let title: String
    let version: String
    let license: String
    let dialect = Dialect()
    let tables: [Table]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case title = "dc:title"
        case version = "dc:hasVersion"
        case license = "dc:license"
        case dialect, tables
    }

    init(_ edition: Edition, _ schemas: [TableSchema]) {
        title = DataPackage.title.english
        version = edition.version
        license = DataPackage.License.mit.path
        tables = schemas.map { schema in
            Table(url: schema.file, title: schema.title.english, tableSchema: Schema(schema))
        }
    }

    var json: String { DataPackage.text(of: self) }
}

extension CSVWMetadata.Schema {
    init(_ schema: TableSchema) {
        columns = schema.columns.map { column in
            CSVWMetadata.Column(
                name: column.name, titles: column.name, datatype: column.kind.datatype,
                required: column.isRequired ? true : nil, description: column.meaning.english)
        }
        primaryKey = schema.key.isEmpty ? nil : schema.key
        // Validators take an empty cell of a foreign key for one that leads nowhere, so a column that may be empty is none.
        let required = Set(schema.columns.filter(\.isRequired).map(\.name))
        let keys = schema.references.filter { required.contains($0.column) }.map { reference in
            CSVWMetadata.ForeignKey(
                columnReference: [reference.column],
                reference: CSVWMetadata.Reference(
                    resource: "\(reference.table).csv", columnReference: [reference.key]))
        }
        foreignKeys = keys.isEmpty ? nil : keys
    }
}

extension ColumnKind {
    /// The datatype (https://www.w3.org/TR/tabular-data-model/#datatypes).
    fileprivate var datatype: String {
        switch self {
        case .text, .code: "string"
        case .integer: "integer"
        case .decimal, .number: "decimal"
        case .flag: "boolean"
        }
    }
}
