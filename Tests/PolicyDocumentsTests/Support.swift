import PolicyDocuments
import XMLTree

/// The root element of a document in memory.
func element(_ text: String, file: String = "Documents/test/rules.xml") throws -> XMLElement {
    try XMLReader().read(bytes: Array(text.utf8), file: file)
}

/// A small set of rules of no place, to be changed by replacing its words.
let smallRules = """
    <rules document="test-2023-1">
      <in-force from="2023-01-01" to="2023-12-31" cites="force"/>
      <insured admdvs="990100" insurances="390 310" cites="insured"/>
      <designated cites="designated"/>
      <recognition begins="same-day" cites="from-day" interprets="day"/>
      <year stay-date="settlement" cites="year"/>
      <rounding point="year-to-date" mode="half-up" interprets="rounding"/>
      <several-identities interprets="several"/>
      <subsidy id="subsidy.part">
        <title xml:lang="zh">资助</title>
        <title xml:lang="en">subsidy</title>
        <who identities="甲 乙" cites="s.who"/>
        <insurance types="390" cites="s.insurance"/>
        <part id="first" amount="150.00" cites="s.first"><payer name="医疗救助基金" cites="s.fund"/></part>
        <part id="second" rate="12.5%" cites="s.second"/>
        <part id="rest" cites="s.rest"><payer name="财政" cites="s.county"/></part>
        <within id="in-transition" period="transition" cites="s.transition"/>
        <unless-other cites="s.other"/>
      </subsidy>
      <benefit id="assistance.a" layer="assistance">
        <title xml:lang="zh">救助</title>
        <who identities="甲" cites="a.who"/>
        <insurance types="390 310" cites="a.insurance"/>
        <care settings="住院 门诊慢特病" cites="a.care"/>
        <base of="inscp_scp_amt preselfpay_amt" less="hifp_pay oth_pay" accumulates="assisted" cites="a.base"/>
        <threshold amount="1000.00" apart="setting insurance" cites="a.threshold"/>
        <rate value="50%" cites="a.rate"/>
        <rate id="upper" from="2000.00" value="60%" cites="a.upper"/>
        <limit amount="30000.00" pool="shared" cites="a.limit"/>
        <limit id="chronic" amount="3000.00" pool="chronic" apart="visit" cites="a.chronic"/>
      </benefit>
      <benefit id="catastrophic.a" layer="catastrophic">
        <title xml:lang="zh">大病</title>
        <who identities="*" cites="c.who"/>
        <insurance types="390" cites="c.insurance"/>
        <care settings="住院" cites="c.care"/>
        <base of="inscp_scp_amt" less="hifp_pay hifob_pay" cites="c.base"/>
        <schedule scope="ordinary" pool="c" switching="year-to-date" cites="c.schedule">
          <deductible lowered="50%" cites="c.deductible"/>
          <rates raised="5%" cites="c.rates"/>
          <cap removed="true" cites="c.cap"/>
        </schedule>
      </benefit>
      <benefit id="application.a" layer="application">
        <title xml:lang="zh">申请</title>
        <who identities="乙" cites="p.who"/>
        <insurance types="390" cites="p.insurance"/>
        <care settings="住院" cites="p.care"/>
        <base of="inscp_scp_amt" less="hifp_pay" cites="p.base"/>
        <rate value="60%" cites="p.rate"/>
        <window months="12" until="recognition" cites="p.window"/>
        <once cites="p.once"/>
        <offset layers="assistance re-assistance" rule="difference" cites="p.offset"/>
      </benefit>
      <variation interpretation="day" reading="next">
        <set element="recognition" attribute="begins" value="next-day"/>
      </variation>
      <variation interpretation="rounding" reading="visit">
        <set element="rounding" attribute="point" value="visit"/>
        <set element="assistance.a/upper" attribute="value" value="65%"/>
        <set element="assistance.a/threshold" attribute="apart"/>
      </variation>
      <variation interpretation="gone" reading="x">
        <set element="assistance.b/limit" attribute="amount" value="1.00"/>
      </variation>
    </rules>
    """
