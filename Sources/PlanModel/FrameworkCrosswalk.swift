/// One row of the framework crosswalk: an item of a national framework, and a code that stands for it.
///
/// It is a table of its own beside the crosswalk, since nothing of a city stands under its subject: a ``CrosswalkEntry`` gives
/// codes to the initiatives under a heading, and a link says which codes *answer* an item.
///
/// The relation is read from the item to the code, as a crosswalk row is read from the heading to the code:
///
/// | relation | the item is | an initiative with the code |
/// |---|---|---|
/// | `exact` | the same | answers it |
/// | `broader` | broader than the code | answers it: what has the code belongs to the item |
/// | `narrower` | narrower than the code | is taken to answer it, and may do something else that has the code |
/// | `related` | beside the code | touches it; by itself it answers nothing |
///
/// The rows of an item are alternatives, on both axes: an initiative answers the item when it has *any* of the item's codes
/// through `exact`, `broader` or `narrower`.
public struct FrameworkLink: Sendable {
    /// The code of a policy area or a group, and how the item stands to it.
    public struct Target: Sendable, Hashable {
        public let axis: Axis
        public let code: Taxonomy.Code.ID
        public let relation: Relation

        public init(axis: Axis, code: Taxonomy.Code.ID, relation: Relation) {
            self.axis = axis
            self.code = code
            self.relation = relation
        }
    }

    public let item: Taxonomy.FrameworkItem.Key
    /// Nil where no code can stand for the item; the note then says why.
    public let target: Target?
    public let note: String?

    public init(item: Taxonomy.FrameworkItem.Key, target: Target?, note: String?) {
        self.item = item
        self.target = target
        self.note = note
    }
}

extension Relation {
    /// Whether an initiative answers an item by a code with this relation.
    public var answers: Bool { self != .related }

    /// How sure it is that an initiative with the code belongs to the item: 0 for the surest.
    public var doubt: Int {
        switch self {
        case .exact: 0
        case .broader: 1
        case .narrower: 2
        case .related: 3
        }
    }
}

extension Relation {
    /// How an item of a framework stands to the codes through which it is answered.
    public var itemLabel: Label {
        switch self {
        case .exact: Label("項目とコードが一致", "The item is the code")
        case .broader: Label("項目の方が広い", "The item is broader than the code")
        case .narrower: Label("項目の方が狭い", "The item is narrower than the code")
        case .related: Label("関連のみ", "Related only")
        }
    }
}
