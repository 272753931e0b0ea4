import ConformanceReports
import Foundation
import Testing

@Suite struct ResultsPageTests {
    @Test("The text stands whole and in order", arguments: SampleRun.allCases)
    func text(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let page = try await run.page
        var found = page.parts(from: "<div class=\"t\">", to: "</div>").joined()
        for pattern in [#"<a class=k .*?</a>"#, #"<small>.*?</small>"#, #"<span class=rm .*?</span>"#, #"<[^>]*>"#] {
            found = found.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
        let expected = results.documents.flatMap { $0.spans.map(\.words) }.joined()
        #expect(PageTags.resolved(found).filter { !$0.isWhitespace } == expected)
    }

    @Test("Everything has its place, once, and every link leads somewhere", arguments: SampleRun.allCases)
    func anchors(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let page = try await run.page
        let ids = page.values("id")
        #expect(Set(ids).count == ids.count)
        let places = Set(ids)
        let expected = results.documents.flatMap { document in
            [document.id] + (document.assertions.map(\.id) + document.clauses.map(\.id)).map { "\(document.id)/\($0)" }
                + document.interpretations.map { "reading/\($0.id)" }
        }
        let all = expected + results.cases.map { "case/\($0.id)" } + results.inspections.map { "inspection/\($0.id)" }
        #expect(all.filter { !places.contains($0) } == [])
        let links = page.tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
        #expect(links.count > results.documents.flatMap(\.assertions).count)
        #expect(links.filter { !$0.hasPrefix("#") || !places.contains(String($0.dropFirst())) } == [])
        let references = page.tags.compactMap { $0.attributes["aria-labelledby"] ?? $0.attributes["for"] }
        #expect(references.filter { !places.contains($0) } == [])
    }

    @Test("From words to demand to case, and back", arguments: [SampleRun.mistaken])
    func links(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let page = try await run.page
        let document = results.documents[0]
        for one in document.assertions {
            #expect(page.source.contains("<a class=k href=#\(document.id)/\(one.id)>"))
            for span in one.spans { #expect(page.source.contains("<a href=#\(document.id)/text/\(span)>")) }
        }
        let cards = page.parts(from: "<details class=a ", to: "</details>")
        #expect(cards.count == document.assertions.count)
        for (card, one) in zip(cards, document.assertions) {
            for id in one.cases { #expect(card.contains(id)) }
            guard let first = one.cases.first, results.cases.contains(where: { $0.id == first }) else { continue }
            #expect(card.contains("<a href=#case/\(first)>"))
        }
    }

    @Test("A case tells what is given, expected, derived and answered", arguments: [SampleRun.mistaken, .faulty])
    func cases(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let parts = try await run.page.cases
        for one in results.cases {
            let told = PageTags.resolved(try #require(parts[one.id]))
            #expect(told.contains(one.title.zh) && told.contains(one.title.en) && told.contains(one.id))
            for value in one.expected {
                #expect(told.contains(value.value.zh))
                if let working = value.working { #expect(told.contains(" = \(working)")) }
            }
            for difference in one.differences { #expect(told.contains("✘ \(difference.found.zh)")) }
            if let fault = one.fault { #expect(told.contains(fault.message.zh) && told.contains(fault.message.en)) }
            if let reason = one.reason { #expect(told.contains(reason)) }
            #expect(one.verifies.allSatisfy { told.contains($0) })
            let request = try #require(told.components(separatedBy: "<pre>").last)
            for match in one.fixture.matches(of: /(?:setl_time|appl_time|inscp_scp_amt|day)="[^"]*"/) {
                #expect(request.contains(String(match.0)))
            }
        }
    }

    @Test("A calculation is told in its case, or in the one that is named", arguments: [SampleRun.reference])
    func calculations(_ run: SampleRun) async throws {
        var results = try await run.results
        results.cases = Array(results.cases.suffix(80))
        let parts = try PageTags(results).cases
        var quoted = 0
        for one in results.cases {
            var part = try #require(parts[one.id])
            if let match = part.firstMatch(of: /<tr class=q>.*?href=#case\/([^>]+)>/) {
                quoted += 1
                part = try #require(parts[String(match.1)])
            }
            let told = PageTags.resolved(part)
            let steps = one.trace.filter { !$0.rules.isEmpty }
            for line in steps.flatMap(\.working) where line.zh.contains(/[0-9]/) {
                let figures = line.zh.replacingOccurrences(
                    of: #"(?<=\d)\.00(?!\d)"#, with: "", options: .regularExpression)
                #expect(told.contains(figures), "\(one.id)")
            }
        }
        #expect(quoted > 0)
    }

    @Test("The counts are those of the results", arguments: SampleRun.allCases)
    func counts(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let page = try await run.page
        var counts = RunResults.Counts(of: [])
        for tag in page.tags where tag.name == "details" && tag.attributes["id"]?.hasPrefix("case/") == true {
            let filter = try #require(tag.attributes["data-f"]).split(separator: " ")
            counts.cases += 1
            counts[try #require(RunResults.Outcome(rawValue: filter.count > 1 ? String(filter[1]) : "passed"))] += 1
        }
        #expect(counts == results.counts)
        let told = "\(counts.passed)/\(counts.cases) 通过，\(counts.failed) 不符，\(counts.faulted) 引擎故障，"
        #expect(page.text.contains(told))
        #expect(page.text.contains("\(counts.passed)/\(counts.cases) passed, \(counts.failed) failed, "))
    }

    @Test("What is not verified comes first and leaves nothing out", arguments: SampleRun.allCases)
    func open(_ run: SampleRun) async throws {
        let results = try await run.fewResults
        let page = try await run.page
        let demands = results.documents.flatMap(\.assertions)
        let open = demands.filter { !["verified", "analysis"].contains($0.verdict) }
        let lead = try #require(page.parts(from: "<p class=\"lead\">", to: "</p>").first)
        #expect(lead.contains("共 \(demands.count) 项要求，其中 <strong>\(open.count)</strong> 项没有经过验证"))
        #expect(lead.contains("Of \(demands.count) demands, <strong>\(open.count)</strong> are not verified"))
        let list = try #require(page.parts(from: "<section id=\"open\">", to: "<section class=\"doc\"").first)
        for one in open { #expect(list.contains("<a href=#\(results.documents[0].id)/\(one.id)>")) }
        #expect(demands.filter { $0.verdict == "verified" }.allSatisfy { !list.contains("/\($0.id)>") })
        let order = [
            "class=\"lead\"", "id=\"verdicts\"", "id=\"open\"", "<section id=\"jinan-2022-14/matrix\"",
            "<section id=\"jinan-2022-14/original\"", "<section id=\"jinan-2022-14/cases\"",
        ]
        let places = order.map { page.source.range(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func resultsWithoutAnEngineSaySo() async throws {
        var results = try await SampleRun.partial.fewResults
        #expect(!(try PageTags(results).text.contains("没有运行引擎")))
        results.engine.transport = RunResults.Engine.noTransport
        let page = try PageTags(results)
        #expect(page.text.contains("没有运行引擎。") && page.text.contains("未运行引擎"))
    }

    @Test func aDraftIsMarkedAsOne() async throws {
        var results = try await SampleRun.reference.fewResults
        #expect(!(try PageTags(results).text.contains("不是正式文件")))
        results.documents[0].stage = "（征求意见稿）"
        #expect(try PageTags(results).text.components(separatedBy: "（征求意见稿）　不是正式文件").count > 3)
    }

    @Test func defectsOfTheTextAreRemarkedUpon() async throws {
        let results = try await SampleRun.reference.fewResults
        let remarks = results.documents.flatMap(\.blocks).flatMap(\.pieces).compactMap(\.remark)
        #expect(!remarks.isEmpty)
        let page = try PageTags(results)
        for remark in remarks { #expect(page.text.contains("编者注：\(remark)")) }
    }

    @Test func aDiagnosisNamesTheWordsAndTheCases() async throws {
        var results = try await SampleRun.mistaken.fewResults
        #expect(!(try PageTags(results).source.contains("id=\"diagnosis\"")))
        let key = "assistance.priority/limit@apart=setting"
        let failed = results.cases.filter { $0.result == .failed }.map(\.id)
        let causes: [[String: Any]] = [
            [
                "mistakes": [
                    ["key": key, "text": ["zh": "限额分开", "en": "limits apart"], "assertions": ["5-1.limit"]]
                ], "explains": failed, "contradicted": 2,
            ]
        ]
        results.documents[0].diagnosis = try JSONDecoder().decode(
            RunResults.Diagnosis.self,
            from: try JSONSerialization.data(withJSONObject: ["causes": causes, "unexplained": []]))
        let part = try #require(
            try PageTags(results).parts(from: "<section id=\"diagnosis\">", to: "<section class=\"doc\"").first)
        #expect(part.contains("限额分开") && part.contains("limits apart") && part.contains(key))
        #expect(part.contains("“年度救助限额为8万元；”"))
        for id in failed { #expect(part.contains("<a href=#case/\(id)>")) }
    }

    @Test("An answer of a person is told as attested, never as tested", arguments: ["yes", "no", "not-applicable"])
    func inspections(_ answer: String) async throws {
        var results = try await SampleRun.reference.fewResults
        results.inspections[0].answer = answer
        results.inspections[0].evidenceGiven = "《流程》第三页"
        results.inspections[0].date = "2026-02-03"
        results.inspections[0].role = "办公室"
        let id = results.inspections[0].id
        let row = try #require(try PageTags(results).parts(from: "<tr id=\"inspection/\(id)\">", to: "<tr ").first)
        for word in ["自述", "《流程》第三页", "2026-02-03", "办公室"] { #expect(row.contains(word)) }
        #expect(!row.contains("已验证"))
    }

    @Test func analysesAndKnownFailuresAreTold() async throws {
        var results = try await SampleRun.mistaken.fewResults
        #expect(!(try PageTags(results).source.contains("id=\"analyses\"")))
        let failed = try #require(results.cases.first { $0.result == .failed }).id
        let bound: [String: Any] = [
            "id": "limit", "bounding": "shandong", "document": "jinan-2022-14", "assertions": ["2.limit"],
            "state": "deviates", "mayBeSuperseded": true, "bound": ["zh": "不低于甲", "en": "no less than A"],
            "found": ["zh": "是乙", "en": "is B"], "words": "省的话", "citedAssertions": ["5-1.limit"],
            "citedWords": "市的话",
        ]
        results.analyses = [
            try JSONDecoder().decode(
                RunResults.Analysis.self, from: try JSONSerialization.data(withJSONObject: bound))
        ]
        let known = [
            "id": failed, "document": "jinan-2022-14", "owner": "某处", "reason": "已排期", "expires": "2027-01-01",
            "state": "holds",
        ]
        results.expectations = [
            try JSONDecoder().decode(
                RunResults.KnownFailure.self, from: try JSONSerialization.data(withJSONObject: known))
        ]
        let page = try PageTags(results)
        let analyses = try #require(page.parts(from: "<section id=\"analyses\">", to: "</section>").first)
        for words in ["不低于甲", "is B", "“省的话”", "“市的话”", "有出入", "可能已由后文改变", "href=#jinan-2022-14/5-1.limit"] {
            #expect(analyses.contains(words))
        }
        let list = try #require(page.parts(from: "<section id=\"known\">", to: "</section>").first)
        for words in ["href=#case/\(failed)", "某处", "已排期", "2027-01-01", "仍如所知不符"] { #expect(list.contains(words)) }
    }

    @Test func thePageNeedsNothingElse() async throws {
        let page = try PageTags(try await SampleRun.mistaken.fewResults)
        #expect(page.tags.count { $0.name == "script" } == 1)
        #expect(page.tags.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
        #expect(page.tags.allSatisfy { tag in !tag.attributes.keys.contains { $0.hasPrefix("on") } })
        #expect(page.tags.filter { $0.name == "link" }.map { $0.attributes["href"] } == ["data:,"])
        #expect(page.tags.contains { $0.attributes["content"]?.hasPrefix("default-src 'none'") == true })
        let digest = RunResults.digest(of: try await SampleRun.mistaken.fewResults.encoded())
        #expect(page.source.contains("results.json SHA-256 \(digest)"))
    }
}
