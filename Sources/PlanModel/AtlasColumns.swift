/// The columns of an atlas that counting needs, with every id and code as a small integer: what remains of a nation's tables
/// when their texts are left out.
///
/// Initiatives stand in any order; nothing that is counted from them may depend on it.
public struct AtlasColumns: Sendable {
    public struct Plan: Sendable {
        /// The index of its municipality.
        public let municipality: Int
        public let family: PlanFamily
        /// Whether one of its documents is an excerpt, so that what it does not list is unknown.
        public let isExcerpt: Bool

        public init(municipality: Int, family: PlanFamily, isExcerpt: Bool) {
            (self.municipality, self.family, self.isExcerpt) = (municipality, family, isExcerpt)
        }
    }

    /// A department's part in an initiative.
    public struct Part: Sendable {
        private let bits: UInt32

        /// The departments that can be told apart.
        public static let capacity = 1 << 30

        /// - Precondition: `department` is less than ``capacity``.
        public init(department: Int, role: Responsibility.Role) {
            precondition((0..<Self.capacity).contains(department), "a part has room for 30 bits of its department")
            let number: UInt32 =
                switch role {
                case .lead: 0
                case .joint: 1
                case .partner: 2
                }
            bits = UInt32(department) << 2 | number
        }

        public var department: Int { Int(bits >> 2) }

        public var role: Responsibility.Role {
            switch bits & 3 {
            case 0: .lead
            case 1: .joint
            default: .partner
            }
        }
    }

    /// In the order of their codes.
    public var municipalities: [Municipality.ID] = []
    public var plans: [Plan] = []
    /// The codes in use, in the order of their lists: at most ``CodeBases/capacity`` on an axis.
    public var areas: [Taxonomy.Code.ID] = []
    public var groups: [Taxonomy.Code.ID] = []
    public var departments: [Department.ID] = []
    /// For each department the index of its municipality.
    public var departmentMunicipality: [UInt32] = []

    /// For each initiative the index of its plan.
    public var plan: [UInt32] = []
    /// For each initiative whether it is a re-listing, which does not count.
    public var isRelisting: [Bool] = []
    public var areaBases: [CodeBases] = []
    public var groupBases: [CodeBases] = []
    /// The parts of initiative *i* are `parts[partStarts[i]..<partStarts[i + 1]]`.
    public var partStarts: [UInt32] = [0]
    public var parts: [Part] = []

    public init() {}
}

/// The codes of an initiative on one axis, each with how sure it is: two bits a code.
public struct CodeBases: Hashable, Sendable {
    /// The codes of an axis that there is room for.
    public static let capacity = 32

    /// How a code is counted: by the person or the plan that says it, by a heading's crosswalk, or by a term.
    public enum Level: UInt64, Sendable, Comparable {
        case inferred = 1
        case derived
        case stated

        public init(_ basis: Basis) {
            switch basis {
            case .decided, .stated: self = .stated
            case .derived: self = .derived
            case .inferred: self = .inferred
            }
        }

        @inlinable
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    @usableFromInline var bits: UInt64 = 0

    public init() {}

    @inlinable public var isEmpty: Bool { bits == 0 }

    public func contains(_ code: Int) -> Bool { bits >> UInt64(2 * code) & 3 != 0 }

    /// Adds a code that is not there yet.
    ///
    /// - Precondition: `code` is from 0 up to but not including ``capacity``.
    public mutating func insert(_ code: Int, _ level: Level) { bits |= level.rawValue << UInt64(2 * code) }
}

extension CodeBases: Sequence {
    /// The codes with their levels, in the order of the codes.
    public struct Iterator: IteratorProtocol {
        @usableFromInline var rest: UInt64

        @inlinable init(rest: UInt64) { self.rest = rest }

        @inlinable
        public mutating func next() -> (code: Int, level: Level)? {
            guard rest != 0 else { return nil }
            let code = rest.trailingZeroBitCount / 2
            let level = rest >> UInt64(2 * code) & 3
            rest &= ~(3 << UInt64(2 * code))
            return (code, level == 3 ? .stated : level == 2 ? .derived : .inferred)
        }
    }

    @inlinable public func makeIterator() -> Iterator { Iterator(rest: bits) }
}
