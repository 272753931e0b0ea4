/// The rules and the words behind the steps of the calculations, each set once.
struct GroundRegister: Sendable {
    private var grounds: [String: Ground] = [:]

    /// What decided the steps of one title in a document.
    struct Ground: Sendable {
        var document: String
        var title: RunResults.Text
        var rules: Set<String> = []
        var assertions: Set<String> = []
        var interpretations: Set<String> = []
    }

    init(_ results: RunResults) {
        for one in results.cases {
            for step in one.trace {
                let key = GroundRegister.key(step, one.document)
                var ground = grounds[key] ?? Ground(document: one.document, title: step.title)
                ground.rules.formUnion(step.rules)
                ground.assertions.formUnion(step.assertions)
                ground.interpretations.formUnion(step.interpretations)
                grounds[key] = ground
            }
        }
    }

    func anchor(of step: RunResults.Step, in document: String) -> String {
        GroundRegister.anchor(GroundRegister.key(step, document))
    }

    /// The grounds of a document's calculations with their anchors, in the order of their titles.
    func list(of document: String) -> [(anchor: String, ground: Ground)] {
        grounds.filter { $0.value.document == document }.sorted { $0.key < $1.key }.map {
            (GroundRegister.anchor($0.key), $0.value)
        }
    }

    private static func key(_ step: RunResults.Step, _ document: String) -> String {
        "\(document)\u{1}\(step.title.zh)\u{1}\(step.title.en)"
    }

    /// A short name made of the key alone (FNV-1a, 32 bits), so that it does not change when others come or go.
    private static func anchor(_ key: String) -> String {
        let hash = key.utf8.reduce(UInt32(0x811c_9dc5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return "g" + String(hash, radix: 36)
    }
}
