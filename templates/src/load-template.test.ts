import { describe, expect, test } from 'vitest';
import { loadTemplate } from './load-template.ts';
import { smallTemplate } from './small-template.ts';

interface Case {
  readonly fault: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly path: string;
  readonly says: RegExp;
  readonly didYouMean?: string;
}

const faultsOf = (yaml: string) => {
  const loaded = loadTemplate(yaml);
  return 'faults' in loaded ? loaded.faults : [];
};

const filledCheck = 'id: one, title: One, group: All, severity: error, next: Do., kind: filled';

const cases: readonly Case[] = [
  {
    fault: 'an unknown key',
    from: 'minutes: 20',
    to: 'minuts: 20',
    at: '13:5',
    path: 'stages[needs].minuts',
    says: /^expected one of the keys id, title, kind, minutes/,
    didYouMean: 'minutes',
  },
  {
    fault: 'a key that is missing',
    from: '    minutes: 20\n',
    to: '',
    at: '10:5',
    path: 'stages[needs].minutes',
    says: /^expected the key "minutes"$/,
  },
  {
    fault: 'an unknown field type',
    from: 'type: money',
    to: 'type: mony',
    at: '35:49',
    path: 'sections[costs].fields[yearly].type',
    says: /^expected one of prose, .*money/,
    didYouMean: 'money',
  },
  {
    fault: 'a key that the field type does not have',
    from: 'lines: one',
    to: 'line: one',
    at: '27:52',
    path: 'sections[needs].fields[need].line',
    says: /lines, found "line"$/,
    didYouMean: 'lines',
  },
  {
    fault: 'an unknown kind of stage',
    from: 'kind: silent-write',
    to: 'kind: silent-writing',
    at: '12:11',
    path: 'stages[needs].kind',
    says: /^expected one of brief, silent-write/,
    didYouMean: 'silent-write',
  },
  {
    fault: 'an unknown kind of section',
    from: 'kind: register',
    to: 'kind: registr',
    at: '21:11',
    path: 'sections[needs].kind',
    says: /^expected one of form, register$/,
    didYouMean: 'register',
  },
  {
    fault: 'a stage that opens no such section',
    from: 'sections: [needs, costs]',
    to: 'sections: [needs, costs, coasts]',
    at: '17:30',
    path: 'stages[needs].sections[2]',
    says: /^expected the id of a section, found "coasts"$/,
    didYouMean: 'costs',
  },
  {
    fault: 'a stage that opens a section twice',
    from: 'sections: [needs, costs]',
    to: 'sections: [needs, costs, needs]',
    at: '17:30',
    path: 'stages[needs].sections[2]',
    says: /^expected each entry once, found "needs" again$/,
  },
  {
    fault: 'a section that no stage opens',
    from: 'sections: [needs, costs]',
    to: 'sections: [needs]',
    at: '29:9',
    path: 'sections[costs].id',
    says: /^expected a stage that opens "costs"/,
  },
  {
    fault: 'a title field that is not there',
    from: 'titleField: need',
    to: 'titleField: reasons',
    at: '24:17',
    path: 'sections[needs].titleField',
    says: /^expected the id of a prose field of this register/,
    didYouMean: 'reason',
  },
  {
    fault: 'a title field that is not prose',
    from: 'type: prose, lines: one',
    to: 'type: money',
    at: '24:17',
    path: 'sections[needs].titleField',
    says: /^expected the id of a prose field of this register, found "need"$/,
  },
  {
    fault: 'a link to no register',
    from: 'type: money',
    to: 'type: link, register: nedes',
    at: '35:65',
    path: 'sections[costs].fields[yearly].register',
    says: /^expected the id of a register, found "nedes"$/,
    didYouMean: 'needs',
  },
  {
    fault: 'an id that comes twice',
    from: 'id: reason',
    to: 'id: need',
    at: '28:15',
    path: 'sections[needs].fields[need].id',
    says: /^expected each id once, found "need" again$/,
  },
  {
    fault: 'a document that prints no such register',
    from: 'register: needs, as: table',
    to: 'register: need, as: table',
    at: '43:25',
    path: 'documents[paper].outline[0].parts[0].register',
    says: /^expected the id of a register, found "need"$/,
    didYouMean: 'needs',
  },
  {
    fault: 'a document that prints a form as a register',
    from: 'form: costs',
    to: 'register: costs',
    at: '44:19',
    path: 'documents[paper].outline[1].register',
    says: /^expected the id of a register, found "costs"$/,
  },
  {
    fault: 'a document that prints no such field',
    from: 'fields: [need]',
    to: 'fields: [reasons]',
    at: '43:52',
    path: 'documents[paper].outline[0].parts[0].fields[0]',
    says: /^expected the id of a field of "needs", found "reasons"$/,
    didYouMean: 'reason',
  },
  {
    fault: 'a figure of a field that is no risk matrix',
    from: 'register: needs, as: table, fields: [need]',
    to: 'figure: risk-map, register: needs, risk: need',
    at: '43:56',
    path: 'documents[paper].outline[0].parts[0].risk',
    says: /^expected the id of a field of type risk-matrix in "needs", found "need"$/,
  },
  {
    fault: 'a figure of options in a template that computes nothing',
    from: 'register: needs, as: table, fields: [need]',
    to: 'figure: cash-flow',
    at: '43:23',
    path: 'documents[paper].outline[0].parts[0].figure',
    says: /^expected a template with "appraisal", which says what "cash-flow" is drawn from$/,
  },
  {
    fault: 'a part of a document that is none',
    from: '- form: costs',
    to: '- {}',
    at: '44:9',
    path: 'documents[paper].outline[1]',
    says: /^expected a heading with parts, or one of the keys text/,
  },
  {
    fault: 'a misspelt key deep in a document',
    from: 'heading: Needs',
    to: 'headings: Needs',
    at: '41:9',
    path: 'documents[paper].outline[0].headings',
    says: /^expected one of the keys heading, parts/,
    didYouMean: 'heading',
  },
  {
    fault: 'minutes that no stage can have',
    from: 'minutes: 20',
    to: 'minutes: 0',
    at: '13:14',
    path: 'stages[needs].minutes',
    says: /^expected 1 or more$/,
  },
  {
    fault: 'words where a number is wanted',
    from: 'minutes: 20',
    to: 'minutes: twenty',
    at: '13:14',
    path: 'stages[needs].minutes',
    says: /^expected a number, found text$/,
  },
  {
    fault: 'words that are only spaces',
    from: 'title: Small day',
    to: 'title: "  "',
    at: '4:8',
    path: 'title',
    says: /^expected words, found none$/,
  },
  {
    fault: 'an id that is none',
    from: 'id: small',
    to: 'id: Small Day',
    at: '1:5',
    path: 'id',
    says: /^expected an id: small letters/,
  },
  {
    fault: 'a time that no clock shows',
    from: '"09:30"',
    to: '"9:75"',
    at: '6:9',
    path: 'starts',
    says: /^expected a time of day/,
  },
  {
    fault: 'a prefix in small letters',
    from: 'prefix: N',
    to: 'prefix: n',
    at: '23:13',
    path: 'sections[needs].prefix',
    says: /^expected one to three capital letters/,
  },
  {
    fault: 'a group that the house does not know',
    from: 'id: user',
    to: 'id: users',
    at: '8:11',
    path: 'groups[users].id',
    says: /^expected one of civil-servant, user/,
    didYouMean: 'user',
  },
  {
    fault: 'a key that comes twice',
    from: 'version: 1',
    to: 'version: 1\nversion: 2',
    at: '3:1',
    path: '',
    says: /^expected each key once$/,
  },
  {
    fault: 'a check of no known kind',
    from: 'documents:\n',
    to: 'checks:\n  - { id: one, title: One, group: All, severity: error, next: Do., kind: filed }\ndocuments:\n',
    at: '37:74',
    path: 'checks[one].kind',
    says: /^expected one of .*filled/,
    didYouMean: 'filled',
  },
  {
    fault: 'a check about no such field',
    from: 'documents:\n',
    to: `checks:\n  - { ${filledCheck}, register: needs, fields: [reson] }\ndocuments:\n`,
    at: '37:108',
    path: 'checks[one].fields[0]',
    says: /^expected the id of a field of "needs", found "reson"$/,
    didYouMean: 'reason',
  },
  {
    fault: 'a check about no such register',
    from: 'documents:\n',
    to: `checks:\n  - { ${filledCheck}, register: neds, fields: [need] }\ndocuments:\n`,
    at: '37:92',
    path: 'checks[one].register',
    says: /^expected the id of a register, found "neds"$/,
    didYouMean: 'needs',
  },
  {
    fault: 'a gate that names no check',
    from: 'documents:\n',
    to: `checks:\n  - { ${filledCheck}, register: needs, fields: [need] }\nreadiness:\n  - { title: Ready, checks: [onse] }\ndocuments:\n`,
    at: '39:30',
    path: 'readiness[0].checks[0]',
    says: /^expected the id of a check, found "onse"$/,
    didYouMean: 'one',
  },
  {
    fault: 'broken YAML',
    from: 'title: Small day',
    to: 'title: "Small day',
    at: '4:18',
    path: '',
    says: /^expected YAML: Missing closing/,
  },
];

describe('a good template', () => {
  test('loads', () => {
    expect(loadTemplate(smallTemplate)).toMatchObject({ template: { id: 'small' } });
  });

  test('has its texts trimmed and its lines folded', () => {
    const yaml = smallTemplate.replace('title: Small day', 'title: >\n  Small\n  day\n');
    expect(loadTemplate(yaml)).toMatchObject({ template: { title: 'Small day' } });
  });
});

describe('the author of a template reads where a fault is and what was expected:', () => {
  test.each(cases)('$fault', ({ from, to, at, path, says, didYouMean }) => {
    const found = faultsOf(smallTemplate.replace(from, to));
    const fault = found.find(
      (each) => `${each.line}:${each.column}` === at && says.test(each.says),
    );
    expect(fault, JSON.stringify(found, null, 1)).toBeDefined();
    expect(fault?.path).toBe(path);
    expect(fault?.didYouMean).toBe(didYouMean);
  });

  test('prefixes that two registers share', () => {
    const second = smallTemplate
      .replace(
        '    kind: form\n',
        '    kind: register\n    singular: cost\n    prefix: N\n    titleField: line\n',
      )
      .replace('type: money }', 'type: money }\n      - { id: line, label: Line, type: prose }')
      .replace('form: costs', 'register: costs');
    expect(faultsOf(second)).toMatchObject([
      { line: 33, says: 'expected a prefix that no other register has, found "N" again' },
    ]);
  });

  test('a link from the open into what suppliers may not see', () => {
    const hidden = smallTemplate
      .replace('    prefix: N\n', '    prefix: N\n    audience: no-suppliers\n')
      .replace(
        '    audience: no-suppliers\n    guidance: { write: The cost',
        '    guidance: { write: The cost',
      )
      .replace('type: money', 'type: link, register: needs');
    expect(faultsOf(hidden)).toMatchObject([
      {
        path: 'sections[costs].fields[yearly].register',
        says: 'expected a register that everyone may see: "needs" is hidden from suppliers',
      },
    ]);
  });

  test('a row that is placed without its title, with a field that is not there, or not kept', () => {
    const placed = (row: string) =>
      faultsOf(
        smallTemplate
          .replace('    titleField: need\n', `    titleField: need\n    rows: [${row}]\n`)
          .replace(
            '      - { id: reason',
            '      - { id: by, label: By, type: date }\n      - { id: reason',
          ),
      );
    expect(placed('{ need: To see my place }')).toEqual([]);
    expect(placed('{ reason: Peace }')[0]?.says).toContain('"need", which names the row');
    expect(placed('{ need: To see, reson: Peace }')[0]).toMatchObject({ didYouMean: 'reason' });
    expect(placed('{ need: To see, by: soon }')[0]?.says).toContain('a field of type date');
  });

  test('a helper without an answer to what it asks, or with one of another type', () => {
    const helped = (fields: string) =>
      faultsOf(
        smallTemplate
          .replace(
            '    audience: no-suppliers\n',
            `    helper: { kind: dpia-screening, fields: { ${fields} } }\n`,
          )
          .replace(
            '      - { id: yearly',
            '      - { id: people, label: People?, type: yes-no }\n      - { id: ai, label: AI?, type: yes-no }\n      - { id: signs, label: Signs, type: choices, options: [{ id: a, label: A }, { id: b, label: B }] }\n      - { id: yearly',
          ),
      );
    expect(helped('personalData: people, usesAi: ai, triggers: signs')).toEqual([]);
    expect(helped('personalData: people, usesAi: ai')[0]?.says).toContain('answers "triggers"');
    expect(helped('personalData: people, usesAi: yearly, triggers: signs')[0]).toMatchObject({
      says: 'expected a field of type yes-no, and "yearly" is not',
    });
    expect(helped('personalDat: people, usesAi: ai, triggers: signs')).toContainEqual(
      expect.objectContaining({ didYouMean: 'personalData' }),
    );
  });

  test('a route helper whose choices mean something else', () => {
    const faults = faultsOf(
      smallTemplate
        .replace(
          '    audience: no-suppliers\n',
          '    helper: { kind: procurement-route, fields: { authority: who } }\n',
        )
        .replace(
          '      - { id: yearly',
          '      - { id: who, label: Who, type: choice, options: [{ id: centrl, label: C }, { id: school, label: S }] }\n      - { id: yearly',
        ),
    );
    expect(faults).toContainEqual(expect.objectContaining({ didYouMean: 'central' }));
  });

  test('a document that prints the helper of a section without one', () => {
    const faults = faultsOf(smallTemplate.replace('- form: costs', '- helper: costs'));
    expect(faults[0]?.says).toBe('expected the id of a section that has a helper, found "costs"');
  });

  test('a trace of registers, links and choices that are not there', () => {
    const traced = (steps: string, part = 'trace: holes') =>
      faultsOf(
        smallTemplate
          .replace(
            '      - { id: reason',
            '      - { id: above, label: Above, type: link, register: needs }\n      - { id: state, label: State, type: choice, options: [{ id: agreed, label: A }, { id: open, label: O }] }\n      - { id: reason',
          )
          .replace('- show: participants', `- { ${part} }`)
          .concat(`trace:\n  steps: [${steps}]\n`),
      );
    const twice = '{ register: needs }, { register: needs }';
    const second = '{ register: needs, links: [{ field: above, holes: both }] }';
    expect(traced(twice)[0]?.says).toBe('expected each entry once, found "needs" again');
    expect(traced(`{ register: neds }, ${second}`)).toContainEqual(
      expect.objectContaining({ didYouMean: 'needs' }),
    );
    expect(traced('{ register: needs, links: [{ field: abov }] }')).toContainEqual(
      expect.objectContaining({
        path: 'trace.steps[0].links[0].field',
        says: 'expected the id of a field of type link in "needs", found "abov"',
        didYouMean: 'above',
      }),
    );
    expect(traced('{ register: needs, agreed: { field: state, is: [agred] } }')).toContainEqual(
      expect.objectContaining({ didYouMean: 'agreed' }),
    );
    expect(traced(second, 'trace: list, root: ned')).toContainEqual(
      expect.objectContaining({ says: expect.stringContaining('a step of the trace') }),
    );
    expect(faultsOf(smallTemplate.replace('- show: participants', '- trace: holes'))).toMatchObject(
      [{ says: 'expected a template with the key "trace", which plans what is shown here' }],
    );
  });

  test('all faults at once, in the order of their lines', () => {
    const yaml = smallTemplate
      .replace('minutes: 20', 'minuts: 20')
      .replace('titleField: need', 'titleField: ned')
      .replace('type: prose, lines: one', 'type: pros, lins: one')
      .replace('form: costs', 'form: cost');
    expect(faultsOf(yaml).map(({ line, didYouMean }) => [line, didYouMean])).toEqual([
      [13, 'minutes'],
      [24, 'need'],
      [27, 'prose'],
      [27, 'lines'],
      [44, 'costs'],
    ]);
  });
});
