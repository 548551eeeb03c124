import ArgumentParser
import Diagnostics
import PlanAtlas

/// Where the datasets are.
struct DatasetOptions: ParsableArguments {
    @Option(
        help: "The datasets folder. Default: PLAN_ATLAS_DATASETS, then Datasets/ from here or the executable upwards.",
        completion: .directory)
    var datasets: String?

    func validate() throws {
        try Folder.check(datasets, of: "--datasets")
    }

    /// Loads the atlas; its findings are the caller's to report, except where nothing could be read.
    func atlas() throws -> Atlas {
        ProgressLine.shared.say("reading the tables")
        do throws(Finding) {
            let atlas = try Atlas.load(datasets)
            if let interrupted = atlas.findings.first(where: { $0.code == .interruptedWrite }) { throw interrupted }
            return atlas
        } catch {
            throw Failure(error)
        }
    }

    /// Loads the atlas and ends the command with all findings when it holds an error.
    func usableAtlas() throws -> Atlas {
        let atlas = try atlas()
        guard atlas.isUsable else { throw Failure(.badInput, atlas.findings.filter { $0.severity == .error }) }
        return atlas
    }

    /// Rebuilds the datasets' plans from their documents; the findings are the caller's to report.
    ///
    /// - Parameter plans: the plans to rebuild; all when nil.
    func build(
        from sources: String, plans: Set<Plan.ID>? = nil, applyingDecisions: Bool = true
    ) throws -> PlanAtlas.Build {
        let folder = try folder()
        ProgressLine.shared.say("reading the documents")
        do throws(Finding) {
            return try PlanAtlas.Build(folder, sources: sources, plans: plans, applyingDecisions: applyingDecisions)
        } catch {
            throw Failure(error)
        }
    }

    func folder() throws -> DatasetFolder {
        do {
            return try DatasetLocator.find(datasets)
        } catch {
            throw Failure(error)
        }
    }
}

/// A folder that an option names.
enum Folder {
    /// Refuses the empty name that a shell makes of a variable which is not set.
    static func check(_ path: String?, of option: String) throws {
        if path == "" { throw ValidationError("\(option) is empty; name a folder") }
    }

    /// The path of a file in a folder.
    static func file(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

/// Which plans are meant.
struct PlanOptions: ParsableArguments {
    @Option(
        help: "A municipality by code, Japanese or English name; may be repeated.",
        completion: Completion.municipalities)
    var municipality: [String] = []

    @Option(help: "The family of plans: suicide, welfare or all.", completion: Completion.families)
    var family: String = "all"

    /// Whether any plan is meant.
    private var areAll: Bool { municipality.isEmpty && family == "all" }

    func validate() throws { try Self.check(family: family) }

    static func check(family: String) throws {
        guard family == "all" || PlanFamily(rawValue: family) != nil else {
            throw ValidationError("--family is “\(family)”; expected suicide, welfare or all")
        }
    }

    /// The plans that are asked for, to be read from their documents; nil for all. Their tables need not have been built yet.
    func plans(in atlas: Atlas) throws -> Set<Plan.ID>? {
        guard !areAll else { return nil }
        let selection = try selection(in: atlas)
        return Set(atlas.dataset.plans.filter { selection.includes($0.value) }.map(\.id))
    }

    func selection(in atlas: Atlas) throws -> Selection {
        var selection = Selection(families: PlanFamily(rawValue: family).map { [$0] })
        guard !municipality.isEmpty else { return selection }
        var codes: Set<Municipality.ID> = []
        var unknown: [Finding] = []
        for name in municipality {
            do {
                codes.insert(try atlas.municipality(named: name).code)
            } catch {
                unknown.append(error)
            }
        }
        guard unknown.isEmpty else { throw Failure(.badInput, unknown) }
        selection.municipalities = codes
        return selection
    }
}

/// What of the atlas is meant: which plans, and which of their codes.
struct SelectionOptions: ParsableArguments {
    @OptionGroup var plans: PlanOptions

    @Option(help: "The bases of codes to count, separated by commas: decided, stated, derived, inferred.")
    var basis: String?

    @Flag(
        help:
            "Leave out the groups that an initiative has because a group's chapter lists it again (再掲) and for no other reason."
    )
    var withoutRelistings = false

    func validate() throws {
        for word in basisWords where Basis(rawValue: word) == nil {
            let words = Basis.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--basis has “\(word)”; expected \(words), separated by commas")
        }
    }

    private var basisWords: [String] {
        basis?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    }

    func selection(in atlas: Atlas) throws -> Selection {
        var selection = try plans.selection(in: atlas)
        selection.bases = basis == nil ? nil : Set(basisWords.compactMap(Basis.init))
        selection.countsRelistings = !withoutRelistings
        return selection
    }
}

extension Language: ExpressibleByArgument {}
