/// A small schema for the tests: a policy of rules, each with an id, a name and a limit.
let policySchema = """
    <element name="policy" xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:policy"
             datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <oneOrMore>
        <element name="rule">
          <attribute name="id" ns=""><data type="NCName"/></attribute>
          <element name="name"><text/></element>
          <optional><element name="limit"><data type="integer"/></element></optional>
        </element>
      </oneOrMore>
    </element>
    """

/// A policy with one rule whose parts can be replaced to make it wrong.
func policy(
    id: String = " id=\"r1\"", name: String = "<name>门槛</name>", limit: String = "<limit>200</limit>",
    root: String = "policy", namespace: String = "urn:policy"
) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(root) xmlns="\(namespace)">
      <rule\(id)>
        \(name)
        \(limit)
      </rule>
    </\(root)>
    """
}
