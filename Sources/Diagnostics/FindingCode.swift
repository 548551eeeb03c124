/// The stable name of a kind of finding. Codes are never reused for another meaning.
public struct FindingCode: Hashable, Sendable, RawRepresentable {
    public let rawValue: String
    /// The severity of a finding of this kind unless the place where it is made says otherwise.
    public let severity: Severity
    /// One line for the list of codes.
    public let summary: String

    private init(_ rawValue: String, _ severity: Severity, _ summary: String) {
        self.rawValue = rawValue
        self.severity = severity
        self.summary = summary
    }

    /// Finds a code by its name, `PA012`.
    public init?(rawValue: String) {
        guard let code = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = code
    }

    public static func == (a: FindingCode, b: FindingCode) -> Bool { a.rawValue == b.rawValue }
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension FindingCode: Comparable {
    public static func < (a: FindingCode, b: FindingCode) -> Bool { a.rawValue < b.rawValue }
}

// MARK: - Reading CSV

extension FindingCode {
    public static let encoding = FindingCode("PA001", .error, "bytes that are not text in the expected encoding")
    public static let raggedRow = FindingCode("PA002", .error, "a record with more or fewer fields than the header")
    public static let header = FindingCode("PA003", .error, "a header with a missing, empty, unknown or repeated name")
    public static let quoting = FindingCode(
        "PA004", .error, "a quote where none may stand, or one that is never closed")
    public static let controlCharacter = FindingCode("PA005", .error, "a NUL or Ctrl-Z byte")
    public static let spreadsheetIdiom = FindingCode("PA006", .error, "=\"…\", a spreadsheet's way to keep a zero")
    public static let limit = FindingCode("PA007", .error, "a field, a record or a file past its limit")
    public static let inputOutput = FindingCode("PA008", .error, "a file that cannot be read or written")
}

// MARK: - The dataset

extension FindingCode {
    public static let missingValue = FindingCode("PA010", .error, "a required value is missing")
    public static let badValue = FindingCode("PA011", .error, "a value of the wrong form")
    public static let danglingReference = FindingCode(
        "PA012", .error, "a reference to a row that is not there, or that belongs to another plan")
    public static let duplicateKey = FindingCode("PA013", .error, "two rows with the same key")
    public static let unknownCode = FindingCode("PA014", .error, "a code that the taxonomy does not have")
    public static let checkDigit = FindingCode("PA015", .error, "a municipality code with the wrong check digit")
    public static let missingTable = FindingCode("PA016", .error, "a table that is not there")
    public static let retiredCode = FindingCode("PA017", .error, "a code that another one has replaced")
    public static let interruptedWrite = FindingCode(
        "PA018", .error, "tables that are partly old and partly new, because a run that wrote them was killed")
    public static let headingWithoutCrosswalk = FindingCode(
        "PA020", .error, "a heading that the crosswalk leaves out")
    public static let departmentWithoutCrosswalk = FindingCode(
        "PA021", .error, "a department that the crosswalk leaves out, or gives another function than the table")
    public static let unusedCrosswalk = FindingCode("PA022", .error, "a crosswalk row that nothing uses")
    public static let unusedDepartment = FindingCode(
        "PA023", .error, "a department that carries no initiative and that no statement names")
    public static let badRestatement = FindingCode(
        "PA024", .error, "a re-listing that points at a re-listing or itself")
    public static let codeDiffers = FindingCode(
        "PA026", .error, "a stated or derived code that follows from no heading or re-listing")
    public static let codedRestatement = FindingCode(
        "PA025", .error, "codes on a re-listing instead of its original")
}

// MARK: - What a document says of itself

extension FindingCode {
    public static let restatementSpelling = FindingCode(
        "PA030", .warning, "a re-listing spelled otherwise than its original")
    public static let restatementDepartment = FindingCode(
        "PA031", .warning, "a re-listing with other departments than its original")
    public static let restatementWithoutOriginal = FindingCode(
        "PA032", .warning, "a row marked as a re-listing whose original the document does not show")
    public static let departmentSpelling = FindingCode("PA033", .note, "a department printed otherwise than its name")
    public static let headingNamedTwice = FindingCode("PA034", .warning, "a heading printed in two ways")
    public static let headingWithoutInitiative = FindingCode("PA035", .note, "a heading under which nothing is listed")
    public static let repeatedName = FindingCode(
        "PA036", .note, "one name under several headings, not marked as a re-listing")
    public static let lostCell = FindingCode(
        "PA037", .warning, "a row of a document whose text layer has lost a cell")
    public static let departmentRemark = FindingCode(
        "PA038", .note, "words among a row's departments that name none")
    public static let mergedRows = FindingCode("PA039", .note, "one cell with the numbers of several rows")
}

// MARK: - Reading documents

extension FindingCode {
    public static let unknownDocument = FindingCode("PA040", .error, "a document that no table of sources knows")
    public static let missingDocument = FindingCode("PA041", .error, "a document that is not in the sources folder")
    public static let unreadText = FindingCode(
        "PA042", .error, "text of a document that the layout does not explain")
    public static let unknownDepartment = FindingCode(
        "PA043", .error, "a department that the city's table does not have")
    public static let incompleteRow = FindingCode("PA044", .error, "a row of a document that lacks a cell")
    public static let unplacedHeading = FindingCode("PA045", .error, "a heading or row whose place is not certain")
    public static let ambiguousOriginal = FindingCode(
        "PA046", .error, "a re-listing that fits no original, or several")
    public static let profile = FindingCode("PA047", .error, "a profile that cannot be used")
    public static let datasetDiffers = FindingCode(
        "PA050", .error, "a dataset that differs from what its document gives")
    public static let missingDatasets = FindingCode("PA051", .error, "no datasets folder was found")
    public static let unknownName = FindingCode("PA052", .error, "a name or code that the atlas does not know")
    public static let tiedCodes = FindingCode("PA060", .note, "two codes of an initiative that weigh the same")
    public static let weakCode = FindingCode("PA061", .note, "a code that little speaks for")
    public static let uncodedAxis = FindingCode(
        "PA062", .warning, "an initiative without a code on an axis that needs one")
    public static let badRule = FindingCode("PA063", .error, "a coding rule that cannot be read")
    public static let idleDecision = FindingCode("PA064", .warning, "a decision that a rule now reaches by itself")
    public static let lostDecision = FindingCode("PA065", .error, "a decision on an initiative that is gone")
}

// MARK: - The codebook

extension FindingCode {
    public static let exampleWithoutCode = FindingCode(
        "PA070", .warning, "an example that lacks the code it is to show")
    public static let nearMissWithCode = FindingCode("PA071", .warning, "a near miss that has the code after all")
    public static let nearMissWithoutInstead = FindingCode(
        "PA072", .warning, "a near miss that lacks the code it is to have instead")
    public static let relistedExample = FindingCode("PA073", .error, "a re-listing chosen as an example")
    public static let badInstead = FindingCode(
        "PA074", .error, "a code in place of another where none belongs, or in place of itself")
}

// MARK: - Comparing two codings

extension FindingCode {
    public static let tooManyCodes = FindingCode(
        "PA075", .error, "more codes of an axis than a coding sheet may give an initiative")
    public static let uncodedSample = FindingCode(
        "PA076", .error, "an initiative of the sample that a coding sheet lacks")
    public static let uncomparedInitiatives = FindingCode(
        "PA077", .note, "initiatives that only one of two coding sheets has")
    public static let axisOfOneSheet = FindingCode(
        "PA078", .warning, "an axis on which a coding sheet gives compared initiatives no code")
    public static let nothingToCompare = FindingCode("PA079", .error, "no initiative that two coding sheets share")
}

// MARK: - National frameworks

extension FindingCode {
    public static let unknownFrameworkItem = FindingCode(
        "PA080", .error, "a row of the framework crosswalk for an item that no framework has")
    public static let unknownFrameworkCode = FindingCode(
        "PA081", .error, "a row of the framework crosswalk with a code that the taxonomy does not have")
    public static let duplicateFrameworkRow = FindingCode(
        "PA082", .error, "two rows of the framework crosswalk for one item and code")
    public static let frameworkItemWithoutRow = FindingCode(
        "PA083", .error, "an item of a framework that the framework crosswalk leaves out")
    public static let frameworkItemWithAndWithoutCode = FindingCode(
        "PA084", .error, "an item that is said to have no code and has one")
}

// MARK: - Comparing initiatives

extension FindingCode {
    public static let repeatedSynonym = FindingCode("PA085", .error, "a term that the list of synonyms has already")
    public static let synonymChain = FindingCode(
        "PA086", .error, "a synonym whose canonical is a term of the list itself")
    public static let synonymOfItself = FindingCode("PA087", .error, "a synonym that is its own canonical")
    public static let shortSynonym = FindingCode("PA088", .error, "a synonym of fewer than two letters")
    public static let badPair = FindingCode(
        "PA089", .error, "a labelled pair of one initiative with itself, or one that stands twice")
}

// MARK: - What a document contradicts of itself

extension FindingCode {
    public static let columnTotal = FindingCode("PA101", .warning, "a printed total that is not the sum of its column")
    public static let rowSum = FindingCode("PA102", .warning, "parts of a printed row that do not add up to its count")
    public static let countOfRows = FindingCode(
        "PA103", .warning, "a printed count that is not the number of rows that the document holds")
    public static let points = FindingCode(
        "PA104", .warning, "printed points that do not follow from the counts and the scale")
    public static let share = FindingCode("PA105", .warning, "a printed share that its figures do not give")
    public static let proseAgainstTable = FindingCode(
        "PA106", .warning, "a figure in prose that its table or indicator does not give")
    public static let sequence = FindingCode(
        "PA107", .warning, "a number missing from a sequence, used twice or out of order")
    public static let relistingRating = FindingCode(
        "PA108", .warning, "a re-listing graded otherwise than its original")
    public static let relistingFigures = FindingCode(
        "PA111", .warning, "a re-listing with another figure or unit than its original")
    public static let relistingReference = FindingCode(
        "PA112", .warning, "a re-listing whose reference is another initiative's number")
    public static let indicatorRate = FindingCode("PA113", .warning, "a printed rate that is not actual over target")
    public static let indicatorRating = FindingCode(
        "PA114", .warning, "a printed rating that is not the scale's for actual and target")
    public static let ratingWithoutActual = FindingCode(
        "PA115", .warning, "a rate or rating for a year without an actual value")
    public static let blankRating = FindingCode(
        "PA116", .warning, "no rating although actual, target and scale decide it")
    public static let ratingAgainstTarget = FindingCode(
        "PA117", .warning, "an initiative's rating that its own figures do not give")
    public static let indicatorPrintedTwice = FindingCode(
        "PA118", .warning, "one indicator printed with different values")
    public static let indicatorAgainstInitiative = FindingCode(
        "PA119", .warning, "an indicator and an initiative with different figures for one thing")
    public static let departmentsDiffer = FindingCode(
        "PA120", .warning, "two departments with different figures for one thing in one cell")
    public static let twoFigures = FindingCode("PA121", .warning, "one cell with two figures for one thing")
    public static let nameInProse = FindingCode(
        "PA124", .warning, "an initiative quoted by its number under another name")
    public static let date = FindingCode("PA125", .warning, "a date that contradicts itself")
    public static let measureInTwoInitiatives = FindingCode(
        "PA126", .warning, "two initiatives with different figures for one measure")
    public static let statedSum = FindingCode("PA127", .warning, "parts beside a sum or mean that they do not give")
    public static let indicatorSummary = FindingCode(
        "PA128", .warning, "a summary of indicators' ratings that their tables do not give")
}

// MARK: - Releases

extension FindingCode {
    public static let changedFile = FindingCode("PA090", .error, "a file of a release that is not as it was written")
    public static let foreignFile = FindingCode("PA091", .error, "a file in a release's folder that is no part of it")
    public static let badDescriptor = FindingCode(
        "PA092", .error, "a description of a release that cannot be read, or that its files do not fit")
    public static let lineBreak = FindingCode("PA093", .error, "a line break inside a field that is to be exported")
}

extension FindingCode {
    /// Whether a finding of this kind is about two statements of one document that cannot both be right.
    public var isContradiction: Bool {
        rawValue >= "PA100" || [.restatementSpelling, .restatementDepartment, .headingNamedTwice].contains(self)
    }
}

extension FindingCode {
    /// Every code, in order.
    public static let all: [FindingCode] = [
        .encoding, .raggedRow, .header, .quoting, .controlCharacter, .spreadsheetIdiom, .limit, .inputOutput,
        .missingValue, .badValue, .danglingReference, .duplicateKey, .unknownCode, .checkDigit, .missingTable,
        .retiredCode, .interruptedWrite, .headingWithoutCrosswalk, .departmentWithoutCrosswalk, .unusedCrosswalk,
        .unusedDepartment,
        .badRestatement, .codedRestatement, .codeDiffers, .restatementSpelling, .restatementDepartment,
        .restatementWithoutOriginal,
        .departmentSpelling, .headingNamedTwice, .headingWithoutInitiative, .repeatedName, .lostCell, .departmentRemark,
        .mergedRows, .unknownDocument,
        .missingDocument, .unreadText, .unknownDepartment, .incompleteRow, .unplacedHeading, .ambiguousOriginal,
        .profile, .datasetDiffers, .missingDatasets, .unknownName,
        .tiedCodes, .weakCode, .uncodedAxis, .badRule, .idleDecision, .lostDecision,
        .exampleWithoutCode, .nearMissWithCode, .nearMissWithoutInstead, .relistedExample, .badInstead,
        .tooManyCodes, .uncodedSample, .uncomparedInitiatives, .axisOfOneSheet, .nothingToCompare,
        .unknownFrameworkItem, .unknownFrameworkCode, .duplicateFrameworkRow, .frameworkItemWithoutRow,
        .frameworkItemWithAndWithoutCode,
        .repeatedSynonym, .synonymChain, .synonymOfItself, .shortSynonym, .badPair,
        .changedFile, .foreignFile, .badDescriptor, .lineBreak,
        .columnTotal, .rowSum, .countOfRows, .points, .share, .proseAgainstTable, .sequence, .relistingRating,
        .relistingFigures, .relistingReference, .indicatorRate, .indicatorRating, .ratingWithoutActual, .blankRating,
        .ratingAgainstTarget, .indicatorPrintedTwice, .indicatorAgainstInitiative, .departmentsDiffer, .twoFigures,
        .nameInProse, .date, .measureInTwoInitiatives, .statedSum, .indicatorSummary,
    ]
}
