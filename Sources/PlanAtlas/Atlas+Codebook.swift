import PlanModel
import PlanReport

extension Atlas {
    /// The taxonomy with its examples, as `plan-atlas codebook` renders it.
    ///
    /// - Parameter axes: the axes to show, in this order.
    public func codebook(of axes: [Axis] = Axis.allCases) -> Codebook {
        Codebook(dataset, axes: axes, edition: folder.edition)
    }
}
