import Glibc

/// Fits ``NextItemKnobs`` by maximum likelihood: the clicked item's softmax probability among its candidates.
///
/// The loss is convex; Newton's method with halved steps finds its minimum. A quadratic prior worth a number of clicks holds the
/// knobs to where they change nothing. Clicks on items that were no candidates say nothing and are left out.
struct KnobFit: Sendable {
    /// Clicks that the prior is worth.
    var prior = 30.0
    private static let steps = 25

    /// The knobs that the examples speak for.
    func knobs(for examples: TuningExamples) -> NextItemKnobs {
        let stiffness = stiffness(of: examples)
        var values = NextItemKnobs.neutral.values
        var current = Loss(examples, at: values, stiffness)
        for _ in 0..<Self.steps {
            let direction = current.newtonStep()
            var length = 1.0
            var next = Loss(examples, at: values - direction, stiffness)
            while !(next.value < current.value), length > 0.01 {
                length /= 2
                next = Loss(examples, at: values - length * direction, stiffness)
            }
            guard next.value < current.value - 1e-9 * abs(current.value) else { break }
            values -= length * direction
            current = next
        }
        return NextItemKnobs(values: values)
    }

    /// How hard the prior holds each knob: in proportion to its feature's mean square.
    private func stiffness(of examples: TuningExamples) -> SIMD4<Double> {
        var sum = SIMD4<Double>(repeating: 1e-6)
        for feature in examples.features {
            let wide = SIMD4<Double>(feature)
            sum += wide * wide
        }
        return sum * (prior / Double(max(1, examples.features.count)))
    }

    /// The loss at a point, with its first and second derivatives.
    private struct Loss {
        var value = 0.0
        var gradient = SIMD4<Double>.zero
        var curvature = (0..<4).map { _ in SIMD4<Double>.zero }

        init(_ examples: TuningExamples, at values: SIMD4<Double>, _ stiffness: SIMD4<Double>) {
            for example in examples.examples { add(example, examples.features, at: values) }
            let distance = values - NextItemKnobs.neutral.values
            value += (stiffness * distance * distance).sum() / 2
            gradient += stiffness * distance
            for knob in 0..<4 { curvature[knob][knob] += stiffness[knob] }
        }

        private mutating func add(
            _ example: TuningExamples.Example, _ features: [SIMD4<Float>], at values: SIMD4<Double>
        ) {
            guard let clicked = example.clicked else { return }
            var greatest = -Double.infinity
            for place in example.candidates { greatest = max(greatest, (SIMD4<Double>(features[place]) * values).sum()) }
            var total = 0.0
            var mean = SIMD4<Double>.zero
            var squares = [SIMD4<Double>.zero, .zero, .zero, .zero]
            for place in example.candidates {
                let feature = SIMD4<Double>(features[place])
                let share = exp((feature * values).sum() - greatest)
                total += share
                mean += share * feature
                for knob in 0..<4 { squares[knob] += share * feature[knob] * feature }
            }
            mean /= total
            let chosen = SIMD4<Double>(features[clicked])
            value += greatest + log(total) - (chosen * values).sum()
            gradient += mean - chosen
            for knob in 0..<4 { curvature[knob] += squares[knob] / total - mean[knob] * mean }
        }

        /// The curvature's inverse times the gradient, by elimination; the prior keeps the curvature positive.
        func newtonStep() -> SIMD4<Double> {
            var rows = curvature
            var right = gradient
            for pivot in 0..<4 {
                for row in pivot + 1..<4 {
                    let factor = rows[row][pivot] / rows[pivot][pivot]
                    rows[row] -= factor * rows[pivot]
                    right[row] -= factor * right[pivot]
                }
            }
            var solution = SIMD4<Double>.zero
            for row in stride(from: 3, through: 0, by: -1) {
                let known = (rows[row] * solution).sum()
                solution[row] = (right[row] - known) / rows[row][row]
            }
            return solution
        }
    }
}
