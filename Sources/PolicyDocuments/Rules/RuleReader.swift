import MedicalAssistance
import Wording
import XMLTree

/// Reads typed attributes of a rule's element, and says where one is wrong.
struct RuleReader {
    let element: XMLElement
    /// The path of the element in its file, such as `assistance.priority/limit`.
    let path: String
    /// The lists of diseases of the file, by their names.
    private let diseaseLists: [String: BenefitRule.DiseaseList]

    init(_ element: XMLElement, in outer: RuleReader? = nil) {
        self.element = element
        diseaseLists = outer?.diseaseLists ?? [:]
        let name = element[attribute: "id"] ?? element.name
        path = outer.map { $0.path.isEmpty ? name : "\($0.path)/\(name)" } ?? ""
    }

    /// The reader of a whole file, which knows the file's lists of diseases.
    init(root: XMLElement) {
        let reader = RuleReader(root)
        element = root
        path = ""
        diseaseLists = Dictionary(
            reader.children("disease-list").map {
                ($0.element[attribute: "id"] ?? "", .init(diseases: $0.list("diseases"), citation: $0.citation))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The list of diseases that an attribute names.
    func diseases(_ attribute: String) throws(RuleFault) -> BenefitRule.DiseaseList? {
        try valueIfPresent(attribute) { diseaseLists[$0] }
    }

    var citation: Citation {
        Citation(
            assertions: element.list("cites"), interpretations: element.list("interprets"), element: path,
            location: element.location)
    }

    func child(_ name: String) -> RuleReader? {
        element.first(name).map { RuleReader($0, in: self) }
    }

    var children: [RuleReader] { element.elements.map { RuleReader($0, in: self) } }

    func children(_ name: String) -> [RuleReader] {
        element.elements(named: name).map { RuleReader($0, in: self) }
    }

    func required(_ name: String) throws(RuleFault) -> RuleReader {
        guard let child = child(name) else {
            throw fault(
                .init("元素 \(element.name) 缺少子元素 \(name)。", "the element \(element.name) lacks its child \(name)."))
        }
        return child
    }

    func string(_ attribute: String) throws(RuleFault) -> String {
        guard let value = element[attribute: attribute] else {
            throw fault(
                .init(
                    "元素 \(element.name) 缺少属性 \(attribute)。",
                    "the element \(element.name) lacks its attribute \(attribute)."))
        }
        return value
    }

    func list(_ attribute: String) -> [String] { element.list(attribute) }

    func flag(_ attribute: String) -> Bool { element[attribute: attribute] == "true" }

    /// An attribute's value, read by a type's failable initialiser.
    func value<Value>(_ attribute: String, _ read: (String) -> Value?) throws(RuleFault) -> Value {
        let text = try string(attribute)
        guard let value = read(text) else { throw unreadable(attribute, text) }
        return value
    }

    func valueIfPresent<Value>(_ attribute: String, _ read: (String) -> Value?) throws(RuleFault) -> Value? {
        element[attribute: attribute] == nil ? nil : try value(attribute, read)
    }

    /// An attribute's value among an enumeration's, or the one that holds where the attribute is left out.
    func oneOf<Value: RawRepresentable>(_ attribute: String, orElse standard: Value) throws(RuleFault) -> Value
    where Value.RawValue == String {
        try valueIfPresent(attribute, Value.init(rawValue:)) ?? standard
    }

    /// The items of a list attribute, each among an enumeration's values.
    func all<Value: RawRepresentable>(_ attribute: String, _ type: Value.Type) throws(RuleFault) -> [Value]
    where Value.RawValue == String {
        var values: [Value] = []
        for item in list(attribute) {
            guard let value = Value(rawValue: item) else { throw unreadable(attribute, item) }
            values.append(value)
        }
        return values
    }

    /// The dimensions that a list attribute names.
    func dimensions(_ attribute: String) throws(RuleFault) -> BenefitRule.Dimensions {
        var dimensions: BenefitRule.Dimensions = []
        for item in list(attribute) {
            guard let dimension = BenefitRule.Dimensions.names[item] else { throw unreadable(attribute, item) }
            dimensions.insert(dimension)
        }
        return dimensions
    }

    func fault(_ message: Bilingual) -> RuleFault {
        RuleFault(location: element.location, message: message)
    }

    private func unreadable(_ attribute: String, _ text: String) -> RuleFault {
        fault(
            .init(
                "属性 \(attribute) 的值“\(text)”无法理解。",
                "the value “\(text)” of the attribute \(attribute) cannot be understood."))
    }
}
