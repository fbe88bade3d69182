import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Takes pairs of a profile (2a, ua1) and a file, and prints a line for each: how many assertions were tried, and the
 * rules that are broken, by clause and test; or ENCRYPTED.
 */
public class PdfCheck {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int at = 0; at + 1 < words.length; at += 2) {
      System.out.println(verdict(PDFAFlavour.fromString(words[at]), words[at + 1]));
    }
  }

  private static String verdict(PDFAFlavour profile, String path) throws Exception {
    try (FileInputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, profile)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false);
      ValidationResult result = validator.validate(parser);
      TreeSet<String> rules = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        rules.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
      }
      if (result.isCompliant() != rules.isEmpty()) throw new IllegalStateException(path);
      return result.getTotalAssertions() + " " + String.join(" ", rules);
    } catch (EncryptedPdfException locked) {
      return "0 ENCRYPTED";
    }
  }
}
