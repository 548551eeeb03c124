import Diagnostics
import PlanModel

/// The documents that the plans were read from, with what was found in each.
public struct ReadDocuments: Sendable {
    public struct Row: Sendable {
        /// The place of the document's plan in ``AtlasIndex/plans``.
        public let plan: Int
        public let document: SourceDocument
        /// The initiatives that the document lists, re-listings left out.
        public let initiatives: Int
        /// The rows that list an initiative again.
        public let relistings: Int
        /// The places where the document contradicts itself, as the audit found them.
        public let contradictions: Int
    }

    /// By plan, in the order of the index, and by the document's id.
    public let rows: [Row]

    /// - Parameter findings: what was found in the documents; those of other files are passed over.
    /// - Complexity: O(*n* log *n*) in documents, O(*n*) in initiatives and findings.
    public init(_ index: AtlasIndex, _ dataset: Dataset, _ findings: [Finding]) {
        var (originals, relistings): ([SourceDocument.ID: Int], [SourceDocument.ID: Int]) = ([:], [:])
        for initiative in dataset.initiatives {
            if initiative.restates == nil {
                originals[initiative.source, default: 0] += 1
            } else {
                relistings[initiative.source, default: 0] += 1
            }
        }
        // File names are compared by their bytes, as ids are.
        var contradictions: [Identifier<SourceDocument>: Int] = [:]
        for finding in findings where finding.code.isContradiction {
            contradictions[Identifier(finding.position.file), default: 0] += 1
        }
        let documents = Dictionary(grouping: dataset.sources.map(\.value), by: \.plan)
        rows = index.plans.indices.flatMap { plan in
            (documents[index.plans[plan].id] ?? []).sorted { $0.id < $1.id }.map { document in
                Row(
                    plan: plan, document: document, initiatives: originals[document.id] ?? 0,
                    relistings: relistings[document.id] ?? 0,
                    contradictions: contradictions[Identifier(document.fileName)] ?? 0)
            }
        }
    }
}
