/// Many short lists of numbers, one behind the other.
struct NumberLists: Sendable {
    /// List *i* is `numbers[starts[i]..<starts[i + 1]]`.
    private var starts: [Int] = [0]
    private var numbers: [UInt32] = []

    var count: Int { starts.count - 1 }

    subscript(list: Int) -> ArraySlice<UInt32> { numbers[starts[list]..<starts[list + 1]] }

    mutating func append(_ list: some Sequence<UInt32>) {
        numbers.append(contentsOf: list)
        starts.append(numbers.count)
    }

    /// For each number below a count, the lists that hold it, ascending.
    func inverted(count: Int) -> NumberLists { inverted(count: count, of: 0..<self.count) }

    /// The same for some of the lists.
    ///
    /// - Parameter lists: ascending.
    func inverted(count: Int, of lists: some Collection<Int>) -> NumberLists {
        var starts = [Int](repeating: 0, count: count + 1)
        for list in lists { for number in self[list] { starts[Int(number) + 1] += 1 } }
        for number in 0..<count { starts[number + 1] += starts[number] }
        var inverted = NumberLists()
        inverted.numbers = Array(repeating: 0, count: starts[count])
        inverted.starts = starts
        for list in lists {
            for number in self[list] {
                inverted.numbers[starts[Int(number)]] = UInt32(list)
                starts[Int(number)] += 1
            }
        }
        return inverted
    }
}
