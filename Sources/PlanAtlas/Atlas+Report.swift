import Diagnostics
import Parallel
import PlanAnalysis
import PlanExtraction
import PlanModel
import PlanReport

extension Atlas {
    /// The atlas as one HTML file.
    ///
    /// - Parameters:
    ///   - selection: the plans to show; all bases are counted, since the reader chooses among them in the file.
    ///   - sources: the folder of the municipal documents, to put each initiative's passage beside it; such a file is for the
    ///     reader's own use.
    ///   - version: what the file says that it was made with.
    ///   - language: the language of its texts; names of initiatives and departments stay as the plans print them.
    /// - Throws: a finding when a document is not in the folder.
    public func report(
        _ selection: Selection = Selection(), sources: String? = nil, version: String, language: Language = .japanese
    ) throws(Finding) -> AtlasReport {
        let index = index(selection)
        let passages = try passages(of: index, in: sources)
        let (counted, described) = concurrently(
            {
                let matrix = CoverageMatrix(index)
                let gaps = CoverageGaps(index, matrix: matrix)
                return (matrix: matrix, gaps: gaps, tables: analyses(index, gaps: gaps))
            },
            {
                let matrices = BasisChoice.all.concurrentMap { choice in
                    var narrower = selection
                    narrower.bases = choice.bases
                    return (choice, CoverageMatrix(self.index(narrower)))
                }
                return (matrices: matrices, codebook: codebook(), contradictions: contradictions(selection))
            })
        let contents = AtlasReport.Contents(
            tables: counted.tables, matrix: counted.matrix, gaps: counted.gaps, codebook: described.codebook,
            contradictions: described.contradictions, passages: passages, matrices: described.matrices)
        return AtlasReport(index, dataset, contents, version: version, language: language)
    }

    private func passages(of index: AtlasIndex, in folder: String?) throws(Finding) -> [Initiative.ID: String] {
        guard let folder else { return [:] }
        let documents = try SourceFolder(folder)
        var passages: [Initiative.ID: String] = [:]
        for initiative in index.initiatives where index.plans.contains(where: { $0.id == initiative.plan }) {
            passages[initiative.id] = try InitiativeCard(initiative, in: self).passage(in: documents)
                .joined(separator: "\n")
        }
        return passages
    }
}
