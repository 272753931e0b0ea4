import PolicyDocuments
import Wording

/// One item of what one rule says of one person.
struct Provision {
    /// The rule's id.
    var rule: String
    var subject: ComparedSubject
    var item: ComparedItem
    var value: Bilingual
    var citations: [Citation]
    /// The identities that the rule leaves out, where it is about everyone else.
    var except: [String] = []
}

/// Gathers what one rule says, for each person whom it is about.
struct RuleProvisions {
    let rule: String
    let subjects: [ComparedSubject]
    var except: [String] = []
    private(set) var provisions: [Provision] = []

    init(_ rule: String, about subjects: [ComparedSubject], except: [String] = []) {
        self.rule = rule
        self.subjects = subjects
        self.except = except
    }

    /// Begins with a rule's name and whom it is about, and in which insurances.
    init(_ rule: String, _ title: Bilingual, _ who: BenefitRule.Who, _ insurance: BenefitRule.Insurances) {
        self.init(rule, about: ComparedSubject.list(who.identities), except: who.except)
        add(.rule, title + who.exceptWords, [who.citation])
        add(.insurance, insurance.words, [insurance.citation])
    }

    mutating func add(_ item: ComparedItem, _ value: Bilingual?, _ citations: [Citation]) {
        guard let value else { return }
        add(item, citations) { _ in value }
    }

    /// Adds an item that differs from person to person.
    mutating func add(_ item: ComparedItem, _ citations: [Citation], _ value: (ComparedSubject) -> Bilingual) {
        for subject in subjects {
            provisions.append(
                Provision(
                    rule: rule, subject: subject, item: item, value: value(subject), citations: citations,
                    except: except))
        }
    }

    mutating func add(_ conditions: [Condition]) {
        guard !conditions.isEmpty else { return }
        add(.conditions, conditions.map(\.words).joined(.init("；", "; ")), conditions.map(\.citation))
    }
}
