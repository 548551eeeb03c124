import Foundation
import PlanModel

/// The description of a release that programs read: a Data Package, version 2 (https://datapackage.org/standard/data-package/).
struct DataPackage: Codable {
    static let file = "datapackage.json"
    static let title = Label(
        "PlanAtlas：自治体の自殺対策計画・地域福祉計画の取組", "PlanAtlas: initiatives of Japanese municipal plans in one schema")
    static let description = Label(
        "自治体の計画に載る取組を、共通の分野・対象者・部署の機能に対応付けた表と、その集計。計画に載っていないことは、市が行っていないことを意味しない。",
        "Initiatives of municipal suicide-countermeasure and community-welfare plans, mapped to common policy areas, priority "
            + "groups and department functions, with analyses. What a plan does not list, the city may still do.")

    struct License: Codable {
        static let mit = License(
            name: "MIT", path: "https://opensource.org/license/mit", title: "MIT License")

        let name: String
        let path: String
        let title: String
    }

    struct Source: Codable {
        let title: String
    }

    struct Contributor: Codable {
        let title: String
        let roles: [String]
    }

    struct Resource: Codable {
        let name: String
        let type: String
        let path: String
        let title: String
        let description: String
        let format: String
        let mediatype: String
        let encoding: String
        let bytes: Int
        let hash: String
        let dialect: Dialect
        let schema: Schema
    }

    struct Dialect: Codable {
        let lineTerminator: String
    }

    struct Schema: Codable {
        let fields: [Field]
        let missingValues: [String]
        let primaryKey: [String]?
        let foreignKeys: [ForeignKey]?
    }

    struct Field: Codable {
        let name: String
        let type: String
        let title: String
        let description: String
        let constraints: Constraints?
    }

    struct Constraints: Codable {
        let required: Bool
    }

    struct ForeignKey: Codable {
        let fields: [String]
        let reference: Reference
    }

    struct Reference: Codable {
        let resource: String
        let fields: [String]
    }

    let profile: String
    let name: String
    let title: String
    let description: String
    let version: String
    let created: String?
    let licenses: [License]
    let contributors: [Contributor]
    let sources: [Source]
    let keywords: [String]
    let resources: [Resource]

    enum CodingKeys: String, CodingKey {
        case profile = "$schema"
        case name, title, description, version, created, licenses, contributors, sources, keywords, resources
    }

    init(_ edition: Edition, _ tables: [(schema: TableSchema, file: ReleaseFile)], sources: [String]) {
        profile = "https://datapackage.org/profiles/2.0/datapackage.json"
        name = "plan-atlas"
        title = Self.title.english
        description = Self.description.english
        version = edition.version
        created = edition.date.map { "\($0)T00:00:00Z" }
        licenses = [.mit]
        contributors = [Contributor(title: "The PlanAtlas authors", roles: ["author"])]
        self.sources = sources.map(Source.init)
        keywords = ["municipal plans", "suicide prevention", "community welfare", "Japan"]
        resources = tables.map { Resource($0.schema, $0.file) }
    }

    /// The description as JSON: keys in the order of their names, one line a value, the same bytes for the same release.
    var json: String { Self.text(of: self) }

    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and lists of them always encode.
        return String(decoding: try! encoder.encode(value), as: UTF8.self) + "\n"
    }
}

extension DataPackage.Resource {
    init(_ schema: TableSchema, _ file: ReleaseFile) {
        name = DataPackage.resource(schema.path)
        type = "table"
        path = file.path
        title = schema.title.english
        description = schema.title.japanese
        format = "csv"
        mediatype = "text/csv"
        encoding = "utf-8"
        bytes = file.bytes.count
        hash = "sha256:\(file.digest.hexadecimal)"
        dialect = DataPackage.Dialect(lineTerminator: "\n")
        self.schema = DataPackage.Schema(schema)
    }
}

extension DataPackage.Schema {
    init(_ schema: TableSchema) {
        fields = schema.columns.map { column in
            DataPackage.Field(
                name: column.name, type: column.kind.fieldType, title: column.meaning.japanese,
                description: column.meaning.english,
                constraints: column.isRequired ? DataPackage.Constraints(required: true) : nil)
        }
        missingValues = [""]
        primaryKey = schema.key.isEmpty ? nil : schema.key
        foreignKeys =
            schema.references.isEmpty
            ? nil
            : schema.references.map { reference in
                DataPackage.ForeignKey(
                    fields: [reference.column],
                    reference: DataPackage.Reference(
                        resource: reference.table == schema.path ? "" : DataPackage.resource(reference.table),
                        fields: [reference.key]))
            }
    }
}

extension DataPackage {
    /// The name of the resource that holds a table: `analyses.coverage_matrix`.
    static func resource(_ path: String) -> String { path.replacing("/", with: ".") }
}

extension ColumnKind {
    /// The type of a field (https://datapackage.org/standard/table-schema/).
    fileprivate var fieldType: String {
        switch self {
        case .text, .code: "string"
        case .integer: "integer"
        case .decimal, .number: "number"
        case .flag: "boolean"
        }
    }
}
