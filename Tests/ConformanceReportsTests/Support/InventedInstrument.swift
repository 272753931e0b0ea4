import PolicyDocuments
import XMLTree

/// A document with a rule of every kind in its rarer shapes, on the text of another one.
struct InventedInstrument {
    let root: XMLElement
    let instrument: Instrument

    init(id: String = "invented-2022-1", title: String = "虚构〔2022〕1号") throws {
        root = try XMLReader().read(bytes: Array(InventedInstrument.xml.utf8), file: "Documents/\(id)/rules.xml")
        var instrument = try CheckedOut.library.get().instruments[0]
        instrument.id = id
        instrument.text.title = title
        instrument.ruleSource = RuleSource(root: root)
        instrument.rules = try RuleSet(root)
        self.instrument = instrument
    }

    private static let scope = """
        <insurance types="390" cites="insurance"/><care settings="住院" diseases="list" cites="care"/>
        """

    private static let base = """
        <base of="inscp_scp_amt preselfpay_amt" less="hifp_pay assistance hosp_part_amt" settings="住院" \
        within-package="true" accumulates="assisted-care" omits="over-limit" cites="base"/>
        """

    private static let xml = """
        <rules document="invented-2022-1">
        <in-force from="2022-01-01" to="2025-12-31" cites="force"/>
        <insured admdvs="990100" insurances="390 310" layers="assistance" cites="insured"/>
        <designated cites="designated"/>
        <recognition begins="next-month-start" ends="month-end-after" from="2023-01-01" subsidies="year" cites="recognised"/>
        <year stay-date="admission" cites="year"/>
        <rounding point="visit" mode="half-even" cites="rounding"/>
        <several-identities rule="sum" cites="several"/>
        <alone identities="支出型困难人口" except-identities="低保对象" cites="alone"/>
        <year-end management="limit" identity="year-end" cites="year-end"/>
        <disease-list id="list" diseases="甲病 乙病" cites="list"/>
        <subsidy id="subsidy.parts"><title xml:lang="zh">定额资助</title>
          <who identities="低保对象" cites="subsidy-who"/><insurance types="390" cites="subsidy-insurance"/>
          <within period="transition" cites="transition"/><enrolled tiers="一档" cites="tier"/>
          <part amount="240.00" at-least="100.00" may-exceed="true" cites="part"><payer name="财政" cites="payer"/></part>
          <part cites="rest"><fee-exempt identities="政策规定免缴费人群" cites="exempt"/></part>
          <unless-other cites="other"/></subsidy>
        <subsidy id="subsidy.open"><title xml:lang="zh">另定资助</title>
          <who identities="特困人员" cites="open-who"/><insurance types="390" cites="open-insurance"/><open cites="subsidy-open"/></subsidy>
        <benefit id="catastrophic.stated" layer="catastrophic"><title xml:lang="zh">大病</title>
          <who identities="低保对象" cites="c-who"/>\(scope)\(base)
          <schedule pool="catastrophic" apart="insurance" cites="schedule"><threshold amount="7000.00" cites="c-threshold"/>
          <rate value="65%" cites="band-1"/><rate value="70%" from="100000.00" cites="band-2"/></schedule></benefit>
        <benefit id="catastrophic.special" layer="catastrophic"><title xml:lang="zh">特药</title>
          <who identities="低保对象" cites="c-who"/>\(scope)\(base)
          <schedule scope="special-drug" unstated="undetermined" pool="special" switching="year-to-date" cites="special">
          <deductible lowered="100%" cites="lowered"/><rates raised="5%" cites="raised"/><cap removed="true" cites="cap"/></schedule></benefit>
        <benefit id="application" layer="application"><title xml:lang="zh">依申请</title>
          <who identities="*" except-identities="特困人员" cites="a-who"/>\(scope)
          <place admdvs="990100" outside="true" cites="place"/><referral accepts="made approved" cites="referral"/>
          <recognised-at admdvs="990100" cites="at"/><in-force from="2022-06-01" to="2022-12-31" otherwise="not-eligible" cites="until"/>\(base)
          <threshold share="25%" admdvs="990000" effective="next-month" at="window-end" whole-yuan="true" order="after-rate" cites="share"/>
          <rate value="60%" cites="a-rate"/><limit amount="10000.00" pool="application" apart="year" order="before-rate" cites="a-limit"/>
          <reached pool="catastrophic" counts="after" cites="reached"/>
          <top-up value="90%" of="inscp_scp_amt" less="hifp_pay" cites="top-up"><within period="collection" cites="top-up-within"/></top-up>
          <window months="12" until="month-before" from="2022-01-01" cites="window"/><once after="paid" cites="once"/>
          <no-overlap rule="refused" cites="no-overlap"/><offset layers="assistance" rule="excluded" cites="offset"/></benefit>
        <open id="open.assistance" layers="assistance outside-catalogue" cites="open"><title xml:lang="zh">另行制定</title>
          <who identities="低保边缘家庭成员" cites="o-who"/><insurance types="390 310" cites="insurance"/><care settings="住院" cites="care"/></open>
        <excluded id="excluded" layers="re-assistance" cites="excluded"><title xml:lang="zh">不予再救助</title>
          <who identities="低保边缘家庭成员" cites="o-who"/><insurance types="390" cites="insurance"/><care settings="住院" cites="care"/></excluded>
        <institution id="institution.package"><title xml:lang="zh">超单病种限额</title><who identities="*" cites="i-who"/>\(scope)
          <over-package cites="over-package"/></institution>
        <institution id="institution.share"><title xml:lang="zh">目录外控制</title><who identities="低保对象" cites="i-who"/>\(scope)
          <over-share of="fulamt_ownpay_amt" cites="over-share"><share classes="一类 三类" value="10%" cites="class"/></over-share></institution>
        <monitoring id="monitoring.all"><title xml:lang="zh">监测</title><who identities="*" cites="m-who"/>
          <insurance types="390" cites="insurance"/><threshold share="50%" admdvs="990000" year="latest" cites="m-share"/></monitoring>
        <service id="service.deposit" name="免押金" cites="service"><title xml:lang="zh">免除住院押金</title><who identities="*" cites="s-who"/>
          <insurance types="390 310" cites="insurance"/><care settings="住院" cites="care"/><designated cites="s-designated"/></service>
        <bounds><bound id="bound.rate" on="assistance" identities="低保对象" quantity="rate" relation="at-least" value="70%" cites="bound"/>
          <bound id="bound.limit" on="assistance" identities="*" except-identities="特困人员" quantity="limit" relation="equal" as="低保对象" cites="bound-as"/></bounds>
        </rules>
        """
}
