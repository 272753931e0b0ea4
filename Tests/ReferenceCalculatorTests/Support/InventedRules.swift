import PolicyDocuments
import ReferenceCalculator
import XMLTree

/// Rules of an invented town, 990100, for the invented identities 甲, 乙, 丙 and 丁.
struct InventedRules: Sendable {
    var inForce = "from=\"2020-01-01\""
    var begins = "same-day"
    var stayDate = "settlement"
    var rounding = "point=\"year-to-date\" mode=\"half-up\""
    var benefits: [String] = []
    var subsidies: [String] = []

    static let vocabulary = ["甲", "乙", "丙", "丁", "戊"]

    init(_ benefits: String...) { self.benefits = benefits }

    init(benefits: [String] = [], subsidies: [String] = []) {
        self.benefits = benefits
        self.subsidies = subsidies
    }

    var xml: String {
        """
        <rules document="test-2020-1">
        <in-force \(inForce) cites="force"/>
        <insured admdvs="990100" insurances="390 310" cites="insured"/>
        <designated cites="designated"/>
        <recognition begins="\(begins)" cites="recognised"/>
        <year stay-date="\(stayDate)" cites="year"/>
        <rounding \(rounding) interprets="rounding"/>
        <several-identities interprets="several"/>
        \((subsidies + benefits).joined(separator: "\n"))
        </rules>
        """
    }

    func calculator() throws -> ReferenceCalculator {
        let root = try XMLReader().read(bytes: Array(xml.utf8), file: "Documents/test/rules.xml")
        return try ReferenceCalculator(RuleSet(root), vocabulary: InventedRules.vocabulary)
    }

    /// A benefit with figures of its own or a schedule, which its citations name: `a.who`, `a.care`, …
    static func benefit(
        _ id: String, _ layer: String, for identities: String, insurances: String = "390 310",
        care: String = "住院 门诊慢特病", of costs: String = "inscp_scp_amt", less: String? = nil,
        accumulates: String = "held",
        _ figures: String
    ) -> String {
        let deducted = less ?? "hifp_pay hifob_pay hifmi_pay" + (layer == "re-assistance" ? " assistance" : "")
        let accumulation = layer == "application" ? "" : " accumulates=\"\(accumulates)\""
        return """
            <benefit id="\(id)" layer="\(layer)">
            <title xml:lang="zh">\(id)</title>
            <who identities="\(identities)" cites="\(id).who"/>
            <insurance types="\(insurances)" cites="\(id).insurance"/>
            <care settings="\(care)" cites="\(id).care"/>
            <base of="\(costs)" less="\(deducted)"\(accumulation) cites="\(id).base"/>
            \(figures)
            </benefit>
            """
    }

    /// Figures: a threshold, a rate and a limit, as far as they are given.
    static func figures(
        over threshold: String? = nil, apart: String? = nil, _ rate: String, upTo limit: String? = nil,
        pool: String = "pool", limitApart: String? = nil
    ) -> String {
        let apart = apart.map { " apart=\"\($0)\"" } ?? ""
        let limitApart = limitApart.map { " apart=\"\($0)\"" } ?? ""
        let first = threshold.map { "<threshold amount=\"\($0)\"\(apart) cites=\"threshold\"/>" } ?? ""
        let last = limit.map { "<limit amount=\"\($0)\" pool=\"\(pool)\"\(limitApart) cites=\"limit.\(pool)\"/>" } ?? ""
        return "\(first)<rate value=\"\(rate)\" cites=\"rate\"/>\(last)"
    }

    /// Catastrophic insurance by the request's schedule.
    static func catastrophic(
        _ id: String = "c", for identities: String = "*", scope: String = "ordinary", care: String = "住院 门诊慢特病",
        switching: String = "increment", _ tilts: String = ""
    ) -> String {
        benefit(
            id, "catastrophic", for: identities, care: care, less: "hifp_pay hifob_pay", accumulates: "every-visit",
            """
            <schedule scope="\(scope)" pool="\(scope)" apart="insurance" switching="\(switching)" cites="\(id).schedule">
            \(tilts)</schedule>
            """)
    }

    /// Half the deductible, five points more, no cap.
    static let tilted = """
        <deductible lowered="50%" cites="c.deductible"/><rates raised="5%" cites="c.rates"/><cap removed="true" cites="c.cap"/>
        """
}
