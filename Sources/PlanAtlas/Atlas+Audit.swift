import PlanAudit

extension Atlas {
    /// The contradictions that the build found in the documents and kept with the datasets.
    public func contradictions(_ selection: Selection = Selection()) -> ContradictionReport {
        contradictions(among: findings, selection)
    }

    /// The contradictions of documents that were just read.
    ///
    /// - Parameters:
    ///   - build: a build of this atlas's folder.
    ///   - selection: the plans whose documents are meant.
    public func contradictions(in build: Build, _ selection: Selection = Selection()) -> ContradictionReport {
        contradictions(among: build.findings, selection)
    }

    private func contradictions(among findings: [Finding], _ selection: Selection) -> ContradictionReport {
        let found = Dictionary(grouping: findings.filter { $0.code.isContradiction }) {
            Identifier<SourceDocument>($0.position.file)
        }
        let plans = dataset.plans.filter { selection.includes($0.value) }
        let documents = plans.map(\.id).sorted().flatMap { plan in
            dataset.sources.filter { $0.plan == plan }.sorted { $0.id < $1.id }.map { source in
                ContradictionReport.Document(
                    plan: plan, source: source.value, findings: found[Identifier(source.fileName)] ?? [])
            }
        }
        let rules = Self.auditRules.map {
            ContradictionReport.Rule(code: $0.code, rationale: $0.rationale, limits: $0.limits)
        }
        return ContradictionReport(documents: documents, rules: rules)
    }

    /// The rules of the audit, each with its reason and what it does not look at.
    public static var auditRules: [Audit.RuleDescription] { Audit.descriptions }
}
