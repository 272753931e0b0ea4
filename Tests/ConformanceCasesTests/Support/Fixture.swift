import ConformanceCases
import XMLTree

/// What a case expects, where `Expectation` would be that of the testing library.
typealias CaseExpectation = Expectation

/// A file of cases in memory, `Cases/test/1.xml`.
enum Fixture {
    /// Reads a file whose cases begin in line 2.
    static func file(_ cases: String) throws -> CaseFile {
        try CaseFile(root("<cases document=\"test-2023-1\">\n\(cases)\n</cases>"))
    }

    /// Reads a file of one case, whose parts begin in line 3.
    static func one(_ parts: String, attributes: String = "") throws -> ConformanceCase {
        try file("<case id=\"test.1\" kind=\"positive\" level=\"required\"\(attributes)>\n\(parts)\n</case>").cases[0]
    }

    static func root(_ text: String) throws -> XMLElement {
        try XMLReader().read(bytes: Array(text.utf8), file: "Cases/test/1.xml")
    }

    /// A settlement that is sound but for what is put in; the visits begin in lines 4 and 5.
    static func settlement(
        person: String = "", first: [String: String?] = [:], second: [String: String?] = [:], more: String = ""
    ) -> String {
        func visit(_ id: String, _ changes: [String: String?]) -> String {
            var attributes = [
                "id": id, "insutype": "390", "med_type": "21", "begntime": "2023-03-01", "setl_time": "2023-03-05",
                "designated": "true", "medfee_sumamt": "120.00", "fulamt_ownpay_amt": "10.00",
                "overlmt_selfpay": "5.00",
                "preselfpay_amt": "5.00", "inscp_scp_amt": "100.00", "hifp_pay": "60.00",
            ]
            for (name, value) in changes { attributes[name] = value }
            return "<visit " + attributes.sorted { $0.key < $1.key }.map { "\($0)=\"\($1)\"" }.joined(separator: " ")
                + "/>"
        }
        return """
            <settlement insuplc_admdvs="370100"\(person)>
            \(visit("1", first))
            \(visit("2", second))
            \(more)
            </settlement>
            """
    }
}
