import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks files against standards with the veraPDF library, and prints one line of five parts, parted
 * by tabs, for each file and standard: file, standard, true or false, number of checks, and what
 * failed, once a rule.
 *
 * <p>Arguments: standards parted by commas (ua1,2a), then files.
 */
public final class CheckConformance {
  public static void main(String[] arguments) throws Exception {
    // The library logs every font that it opens.
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    String[] standards = arguments[0].split(",");
    for (int i = 1; i < arguments.length; i++) {
      for (String standard : standards) {
        System.out.println(check(new File(arguments[i]), standard));
      }
    }
  }

  private static String check(File file, String standard) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(standard);
    if (flavour == PDFAFlavour.NO_FLAVOUR) {
      throw new IllegalArgumentException("no such standard: " + standard);
    }
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return String.join(
          "\t",
          file.getPath(),
          standard,
          String.valueOf(result.isCompliant()),
          String.valueOf(result.getTotalAssertions()),
          String.join(" | ", failures(result).values()));
    }
  }

  /** The first failure of each rule: the others say the same of another place. */
  private static Map<String, String> failures(ValidationResult result) {
    Map<String, String> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule =
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        String place = assertion.getLocation().getContext();
        failures.putIfAbsent(rule, oneLine(rule + " " + assertion.getMessage() + " at " + place));
      }
    }
    return failures;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
