/// The keys of mutants as a list for people.
enum MutantKeys {
    /// The keys, those of one place together: `assistance/limit@amount=1, 2`.
    static func list(_ keys: [String]) -> String {
        var places: [String] = []
        var values: [String: [String]] = [:]
        for key in keys {
            let parts = key.split(separator: "=", maxSplits: 1).map(String.init)
            if values[parts.first ?? key] == nil { places.append(parts.first ?? key) }
            values[parts.first ?? key, default: []] += parts.dropFirst()
        }
        return places.map { place in
            let list = values[place] ?? []
            return list.isEmpty ? place : "\(place)=\(list.joined(separator: ", "))"
        }.joined(separator: " · ")
    }
}
