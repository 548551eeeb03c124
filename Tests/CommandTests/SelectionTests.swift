import CSVText
import Testing

/// `--municipality` and `--family`: whatever a city is called, and what happens to a name that is none.
@Suite struct SelectionTests {
    @Test(arguments: ["011002", "札幌市", "札幌", "Sapporo", "sapporo", "SAPPORO"])
    func aMunicipalityByAnyOfItsNames(_ name: String) throws {
        let run = try Command.small("list", "municipalities", "--municipality", name, "--format", "csv")
        #expect(run.status == 0)
        #expect(run.lines.dropFirst() == ["011002,札幌市,Sapporo,北海道,1", ""])
    }

    @Test(arguments: [
        ("Saporo", "did you mean Sapporo?"), ("札榥市", "did you mean 札幌市?"), ("11002", "did you mean 011002?"),
        ("Atsugi", "it has 札幌市 (Sapporo), 那覇市 (Naha)"), ("", "it has 札幌市 (Sapporo), 那覇市 (Naha)"),
    ])
    func anUnknownMunicipality(_ name: String, _ advice: String) throws {
        for verb in [["analyze"], ["list", "plans"]] {
            let run = try Command.run(verb + ["--municipality", name, "--datasets", Command.small])
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(
                run.findings == [
                    "--municipality:0:0: error: “\(name)” is no municipality of the atlas; \(advice) [PA052]"
                ])
        }
    }

    /// All unknown names are reported, not the first alone.
    @Test func severalMunicipalities() throws {
        let both = try Command.run(
            [
                "list", "plans", "--format", "csv", "--municipality", "鎌倉", "--municipality", "132284", "--family",
                "suicide",
            ])
        #expect(both.lines.dropFirst().map { $0.prefix(7) } == ["akiruno", "kamakur", ""])
        let unknown = try Command.small(
            "list", "plans", "--municipality", "Nahha", "--municipality", "札幌", "--municipality", "Saporo")
        #expect(unknown.status == 2)
        #expect(unknown.findings.count == 2)
    }

    /// Both initiatives that 札幌市 has for older people are so because that group's chapter lists them again.
    @Test(arguments: [([], "2"), (["--without-relistings"], "0")] as [([String], String)])
    func groupsByReListingAlone(_ options: [String], _ count: String) throws {
        let scratch = try Scratch()
        let run = try Command.run(
            ["analyze", "--dialect", "plain", "--output", scratch["out"], "--datasets", Command.small] + options)
        #expect(run.status == 0)
        let table = try CSVReader().table(
            from: Array(scratch.data("out/priority_group_coverage.csv")), file: "priority_group_coverage.csv")
        let places = try ["municipality_code", "group", "initiatives"].map { name in
            try #require(table.header.firstIndex(of: name))
        }
        let rows = table.records.map { record in places.map { record.fields[$0].text } }
        #expect(rows.filter { $0[0] == "011002" && $0[1] == "G01" }.map { $0[2] } == [count])
    }

    @Test func families() throws {
        let all = try Command.small("list", "plans", "--format", "csv", "--family", "all")
        let suicide = try Command.small("list", "plans", "--format", "csv", "--family", "suicide")
        #expect(all.output == suicide.output)
        #expect(all.lines.count == 4)
    }

    /// A family that was asked for and is not loaded is said not to be assessed; no number and nothing like a gap stands there.
    @Test func aFamilyWithoutPlans() throws {
        let run = try Command.small("analyze", "--family", "welfare", "--lang", "en")
        #expect(run.status == 0)
        #expect(run.findings == [])
        #expect(run.lines[0] == "Community-welfare plan")
        #expect(run.lines.contains("  Sapporo  not assessed"))
        let codes = run.lines.filter { $0.hasPrefix("  P") || $0.hasPrefix("  G") }
        #expect(codes.count == 7)
        #expect(codes.allSatisfy { $0.split(separator: " ").suffix(2) == ["n/a", "n/a"] })
        let plans = try Command.small("list", "plans", "--family", "welfare", "--format", "json")
        #expect(plans.status == 0)
        #expect(plans.text == "[]\n")
    }
}
