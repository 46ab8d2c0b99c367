// What a template's author reads: what was expected at a place, and what each key is for (editors show
// that while one types).

const listed = (names: readonly string[]): string => names.join(', ');

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const templateWords = {
  en: {
    kinds: {
      string: 'text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list',
      object: 'a set of keys',
      null: 'nothing',
      undefined: 'nothing',
    } as Readonly<Record<string, string>>,
    expected: {
      id: 'expected an id: small letters, digits and single dashes, beginning with a letter, such as user-needs',
      language: 'expected a language tag, such as en or en-GB',
      time: 'expected a time of day, such as "09:30"',
      prefix: 'expected one to three capital letters, such as R',
      outlinePart:
        'expected a heading with parts, or one of the keys text, form, register, show, numbers, figure, trace and helper',
      found: (expected: string, found: string) => `expected ${expected}, found ${found}`,
      key: (key: string) => `expected the key "${key}"`,
      keyOf: (key: string, known: readonly string[]) =>
        `expected the key "${key}", one of ${listed(known)}`,
      knownKey: (key: string, known: readonly string[]) =>
        `expected one of the keys ${listed(known)}, found "${key}"`,
      oneOf: (known: readonly string[]) =>
        known.length === 1 ? `expected "${known[0]}"` : `expected one of ${listed(known)}`,
      words: 'expected words, found none',
      matching: (pattern: string) => `expected text that matches ${pattern}`,
      entry: (fewest: number) => `expected at least ${plural(fewest, 'entry', 'entries')}`,
      entries: (most: number) => `expected at most ${plural(most, 'entry', 'entries')}`,
      longer: (fewest: number) => `expected at least ${plural(fewest, 'character', 'characters')}`,
      shorter: (most: number) => `expected at most ${plural(most, 'character', 'characters')}`,
      atLeast: (least: number) => `expected ${least} or more`,
      atMost: (most: number) => `expected ${most} or less`,
      idOnce: (id: string) => `expected each id once, found "${id}" again`,
      entryOnce: (entry: string) => `expected each entry once, found "${entry}" again`,
      prefixOnce: (prefix: string) =>
        `expected a prefix that no other register has, found "${prefix}" again`,
      section: (id: string) => `expected the id of a section, found "${id}"`,
      form: (id: string) => `expected the id of a form, found "${id}"`,
      register: (id: string) => `expected the id of a register, found "${id}"`,
      field: (id: string, section: string) =>
        `expected the id of a field of "${section}", found "${id}"`,
      fieldOfType: (id: string, type: string, section: string) =>
        `expected the id of a field of type ${type} in "${section}", found "${id}"`,
      reference: (given: string) =>
        `expected a number such as {{npsv:preferred}}, found "{{${given}}}"`,
      linkTo: (register: string, found: string) =>
        `expected a link to the register "${register}", found one to "${found}"`,
      appraisal: (figure: string) =>
        `expected a template with "appraisal", which says what "${figure}" is drawn from`,
      titleField: (id: string) =>
        `expected the id of a prose field of this register, found "${id}"`,
      openSection: (id: string) =>
        `expected a stage that opens "${id}": without one, nobody can write in it`,
      openRegister: (id: string) =>
        `expected a register that everyone may see: "${id}" is hidden from suppliers`,
      check: (id: string) => `expected the id of a check, found "${id}"`,
      option: (id: string, field: string) =>
        `expected the id of an option of "${field}", found "${id}"`,
      helper: (id: string) => `expected the id of a section that has a helper, found "${id}"`,
      helperHere: (kind: string, wanted: string) => `expected ${wanted} for the helper ${kind}`,
      helperInput: (input: string) => `expected something that the helper asks, found "${input}"`,
      helperNeeds: (input: string) => `expected the field that answers "${input}"`,
      helperField: (id: string) => `expected the id of a field of this section, found "${id}"`,
      helperType: (type: string, id: string) =>
        `expected a field of type ${type}, and "${id}" is not`,
      helperOption: (id: string, known: readonly string[]) =>
        `expected options of this field to be among ${listed(known)}, found "${id}"`,
      helperSteps: (steps: number) => `expected a scale of ${steps} steps`,
      placedType: (type: string) =>
        `expected an answer that can stand there from the start: one of type ${type} cannot`,
      placedAnswer: (id: string, type: string) =>
        `expected an answer for "${id}", a field of type ${type}, that it can keep`,
      placedTitle: (id: string) => `expected words for "${id}", which names the row`,
      traceTarget: (register: string) =>
        `expected a link to the register of a step of the trace, found one to "${register}"`,
      traceStep: (id: string) => `expected the register of a step of the trace, found "${id}"`,
      tracePlan: 'expected a template with the key "trace", which plans what is shown here',
      shallower: (most: number) => `expected headings at most ${most} deep`,
    },
    file: {
      tooLarge: (most: number) => `expected a file of at most ${most} kB`,
      tooDeep: 'expected a file that is nested less deeply',
      notText: 'expected a text file in UTF-8',
      unreadable: (reason: string) => `expected a file that can be read: ${reason}`,
      notYaml: (reason: string) => `expected YAML: ${reason}`,
      oneDocument: 'expected one template in a file: "---" begins another',
      keyOnce: 'expected each key once',
      noAlias: 'expected the text written out: a template has no anchors and aliases',
      idTaken: (id: string, owner: string) =>
        `expected an id that no other template has: "${id}" belongs to ${owner}`,
      shipped: 'a template that comes with the project',
    },
    check: {
      fault: (place: string, path: string, says: string) =>
        path === '' ? `${place} ${says}` : `${place} ${path}: ${says}`,
      didYouMean: (says: string, meant: string) => `${says}, did you mean "${meant}"?`,
      good: (file: string, title: string) => `${file}: no fault in "${title}"`,
      summary: (faults: number, files: number) =>
        faults === 0
          ? `${plural(files, 'template', 'templates')} checked, no fault`
          : `${plural(files, 'template', 'templates')} checked, ${plural(faults, 'fault', 'faults')}`,
      usage: 'Name at least one template: tday template check FILE...',
    },
    about: {
      template:
        'The plan of a kind of workshop: its stages, what people write, and the documents made from it.',
      id: 'Small letters, digits and dashes. Other parts of the template point at it.',
      version: 'A whole number. Raise it whenever the template changes.',
      language: 'The language that the template is written in, such as en or cy.',
      templateTitle: 'What the template is called in the gallery.',
      templateSays: 'What the day makes and for whom, in one or two sentences.',
      starts: 'Local time of day at which the first stage begins, in quotes: "09:30".',
      groups: 'The kinds of people in the room. Balance is counted by group.',
      groupLabel: 'As a person picks it when joining: "I work in government".',
      groupPlural: 'As a heading over the people of this group: "Civil servants".',
      stages: 'The timed parts of the day, in order. One is open at a time.',
      kind: 'The kind of work that the stage asks of the room.',
      minutes: 'How long the stage lasts, from 1 to 480 minutes.',
      task: 'One sentence to the whole room: what to do now.',
      script: 'For the facilitator alone: what to say, what to do, what to watch for.',
      stageSections: 'The sections that are open for writing in this stage, by id.',
      sections:
        'What people write: forms are filled in once, registers have as many rows as the room needs.',
      guidance: 'Help for whoever writes. Never printed in a document.',
      write: 'What to write here.',
      good: 'What good looks like.',
      example: 'One short example.',
      audience:
        '"no-suppliers" hides the section from technologists, whose firms may bid. Left out, everyone sees it.',
      singular: 'What one row is called: "requirement".',
      prefix: 'One to three capitals: R gives R-001, R-002 and so on.',
      titleField: 'The prose field whose words name a row in links and headings.',
      helper:
        'What is worked out beside the section from its own answers, such as a procurement route.',
      helperKind: 'Which helper.',
      helperFields: 'For each thing that the helper asks, the id of the field that answers it.',
      helperPart: 'The id of a section that has a helper: what it works out is printed.',
      rows: 'Rows that stand there when a workshop starts, such as the points of a checklist: answers by the id of their field.',
      fields: 'The answers that the section asks for, in order.',
      fieldLabel: 'What the field is called on screen and on paper.',
      hint: 'One line of help under the label.',
      optional:
        'true where nothing is missing while the field is empty. Left out, an empty field is printed as not yet written.',
      fieldType: 'The kind of answer.',
      checks:
        'What should hold when the day is done, in the order in which the day gets there. Each is shown as passed or failing while people write.',
      checkTitle: 'What holds when the check passes, as a sentence.',
      checkGroup: 'The heading under which the check is shown, such as "Economic case".',
      severity:
        '"error": mend it before the document leaves the room. "warning": look again. "note": worth knowing, and never failing.',
      next: 'One sentence: what to do next where the check fails.',
      checkKind: 'The kind of check. It says which other keys there are.',
      readiness:
        'Gates that several checks open together, such as "Ready as a strategic outline case".',
      trace:
        'Which registers make the trace, from what is wanted to what comes of it. Left out, none is shown.',
      traceSteps: 'The registers of the trace, in the order in which one thing comes of another.',
      traceRegister: 'The id of the register.',
      traceLinks: 'The links of this register that make the trace.',
      traceField: 'The id of a link field. It leads to the register of another step.',
      traceHoles:
        'Where a missing link is a hole: "here" for a row of this register that has none, "there" for a row that none leads to, "both" for either. Left out, nowhere.',
      traceMeans:
        'The fields that say what a row means. What was agreed on is in doubt once one of them changes. Left out, all of them.',
      traceCriteria: 'Fields of which at least one says how it will be seen that the row holds.',
      traceLeftOut: 'Rows that are not meant to happen: they neither have holes nor fill any.',
      traceAgreed:
        'The choice that says that a row is agreed. It is then told where something that the row rests on changed since.',
      traceMeets:
        'Which rows something has to meet, such as an option the musts: counted and shown by option.',
      traceThreatens:
        'Which rows threaten those that a link of theirs leads to, such as risks an option: counted by option.',
      tracePart:
        '"matrix" prints one link as a table; "list" prints what comes of each row, nested; "holes" prints what is missing or in doubt.',
      traceFrom: 'The register that the link belongs to: its rows stand along the top.',
      traceBy: 'The link field of that register: the rows that it leads to stand down the side.',
      traceRoot: 'The register that the list begins with.',
      documents: 'The documents that are made from what people write.',
      documentSays: 'What the document is for, in one sentence.',
      outline: 'The parts of the document, in order.',
      heading: 'A heading with parts below it.',
      text: 'Words that are printed as they stand.',
      form: 'The id of a form: its fields are printed, each under its label.',
      register: 'The id of a register: its rows are printed.',
      totals:
        'true adds up the money of a table at its foot. Leave it out where rows stand for different options: their sum would be a wrong number.',
      as: '"table" prints one line a row; "records" prints a heading for each row and its fields below; "list" prints what each row is called.',
      printedFields: 'The fields to print, by id. Left out, all of them.',
      where: 'Shows only the rows whose choice in a field is this one.',
      highest: 'The id of a field: the rows with the highest answer come first.',
      most: 'Shows so many rows at most.',
      onePage: 'true makes the document one page, whatever was written: what is longer is cut.',
      numbers: 'A table that is computed from the records named under "appraisal".',
      appraisal:
        'Which registers and fields hold the options, costs and benefits that the numbers are made of. Left out, nothing is computed.',
      appraisalFields: 'What each number is, and the id of the field that holds it.',
      show: '"participants" lists who was in the room, by group; "checks" how the checks stand, what is left to do, and what is kept with a reason; "decision" leaves a place for the decision, a name and a date.',
      figure:
        '"risk-map" draws a register by how likely and how bad; "priorities" draws effort by must, should and could; "balance" draws who was in the room, by group; "cash-flow", "net-value" and "benefits" draw what the options come to.',
      figureRegister: 'The id of the register that is drawn.',
      figureRisk: 'The field of that register that says how likely and how bad: a risk-matrix.',
      figurePriority:
        'The field of that register that says must, should or could: a choice with these ids.',
      figureEffort: 'The field of that register that holds the effort: a number.',
    },
  },
} as const;
