import Diagnostics
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
        let matrices = BasisChoice.all.map { choice in
            var counted = selection
            counted.bases = choice.bases
            return (choice, CoverageMatrix(self.index(counted)))
        }
        let matrix = CoverageMatrix(index)
        let gaps = CoverageGaps(index, matrix: matrix)
        let contents = AtlasReport.Contents(
            tables: analyses(index, gaps: gaps), matrix: matrix, gaps: gaps, codebook: codebook(),
            contradictions: contradictions(selection), passages: try passages(of: index, in: sources),
            matrices: matrices)
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
