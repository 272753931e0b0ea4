import MedicalAssistance
import PolicyDocuments
import Wording

extension MonitoringRule {
    /// What the rule says, item by item.
    var compared: [Provision] {
        var said = RuleProvisions(id, title, who, insurance)
        said.add(.threshold, threshold.words, [threshold.citation])
        return said.provisions
    }
}

extension ServiceRule {
    /// What the rule says, in one row by the service's name.
    var compared: [Provision] {
        var said = RuleProvisions(id, about: ComparedSubject.list(who.identities), except: who.except)
        var words = [insurance.words]
        var citations = [citation, who.citation, insurance.citation]
        if let care {
            words.append(care.words)
            citations += care.citations
        }
        for condition in conditions {
            words.append(condition.words)
            citations.append(condition.citation)
        }
        if let designated {
            words.append(.init("限定点医疗机构", "at designated institutions"))
            citations.append(designated)
        }
        said.add(
            ComparedItem(40, Bilingual(name), tellsAll: true),
            title + who.exceptWords.noting([words.joined(.init("；", "; "))]), citations)
        return said.provisions
    }
}

extension InstitutionRule {
    /// What the rule says, item by item.
    var compared: [Provision] {
        var said = RuleProvisions(id, title, who, insurance)
        for care in care { said.add(.care, care.words, care.citations) }
        said.add(conditions)
        switch excess {
        case .overPackage(let citation):
            said.add(
                .excess, .init("总费用超过单病种限额的部分", "what the cost exceeds the package's limit by"),
                [citation, self.citation])
        case .overShare(let costs, let shares, let citation):
            let costs = costs.map(\.words).joined(.init("、", ", "))
            for share in shares {
                let classes = share.classes.map(\.rawValue).joined(separator: "、")
                said.add(
                    .excess,
                    Bilingual("\(classes)：", "\(classes): ") + costs
                        + .init("超过总费用\(share.rate)的部分", " beyond \(share.rate) of the whole cost"),
                    [share.citation, citation, self.citation])
            }
        }
        return said.provisions
    }
}

extension BoundRule {
    /// What the document demands of the rules of others.
    var compared: [Provision] {
        var said = RuleProvisions(id, about: ComparedSubject.list(identities, orElse: .named), except: except)
        let item = ComparedItem(50, subject.words + Bilingual("·", ": ") + quantity.words, tellsAll: true)
        let careNames = settings.map(\.rawValue).joined(separator: "、")
        var notes = [Bilingual(careNames)]
        if !except.isEmpty {
            let left = except.joined(separator: "、")
            notes.append(.init("\(left)除外", "except \(left)"))
        }
        said.add(item, demand.noting(notes), [citation])
        return said.provisions
    }
}
