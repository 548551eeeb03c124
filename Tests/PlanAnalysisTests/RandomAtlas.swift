import PlanModel
import TestSupport

/// A random small atlas: up to four cities with plans of both families, read whole, in part or not at all.
///
/// Everything that the tables allow occurs: initiatives without codes or departments, codes outside the lists, re-listings,
/// departments without a function, external ones, and cities without a plan.
enum RandomAtlas {
    static func dataset(_ generator: inout SplitMix) -> Dataset {
        let areas = (1...Int.random(in: 1...4, using: &generator)).map { "P\($0)" }
        let groups = (1...Int.random(in: 1...3, using: &generator)).map { "G\($0)" }
        let functions = (1...Int.random(in: 1...3, using: &generator)).map { "F\($0)" }
        var sketch = AtlasSketch(areas: areas, groups: groups, functions: functions)
        let cities = Array(["011002", "132284", "142042", "142123"].shuffled(using: &generator).prefix(4))
        for city in cities {
            sketch.city(city, city, city)
            let departments = (0..<Int.random(in: 1...5, using: &generator)).map { "\(city)-d\($0)" }
            for department in departments {
                sketch.department(
                    department, of: city, function: (functions + ["F9", nil]).randomElement(using: &generator)!,
                    Bool.random(using: &generator) ? .internal : .external)
            }
            for family in PlanFamily.allCases where Int.random(in: 0..<4, using: &generator) > 0 {
                plan(of: city, family, departments, codes: (areas + ["P9"], groups + ["G9"]), &sketch, &generator)
            }
        }
        return sketch.dataset
    }

    private static func plan(
        of city: String, _ family: PlanFamily, _ departments: [String], codes: (areas: [String], groups: [String]),
        _ sketch: inout AtlasSketch, _ generator: inout SplitMix
    ) {
        let plan = "\(city)-\(family.rawValue)"
        sketch.plan(plan, of: city, family, Completeness.allCases.randomElement(using: &generator)!)
        if Bool.random(using: &generator) {
            sketch.document(of: plan, Completeness.allCases.randomElement(using: &generator)!)
        }
        var originals: [String] = []
        for number in 0..<Int.random(in: 0...8, using: &generator) {
            let id = "\(plan)-\(number)"
            let texts = [codes.areas, codes.groups].flatMap { list in
                list.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator)).map {
                    "\($0)=\(Basis.allCases.randomElement(using: &generator)!.rawValue)"
                }
            }
            let carriers = departments.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator))
            let restates =
                Int.random(in: 0..<4, using: &generator) == 0 ? originals.randomElement(using: &generator) : nil
            if restates == nil { originals.append(id) }
            sketch.initiative(
                id, in: plan, name: ["講座", "相談会", "相談", "見守り"].randomElement(using: &generator),
                codes: texts.joined(separator: " "), by: carriers.joined(separator: " "), restates: restates)
        }
    }
}
