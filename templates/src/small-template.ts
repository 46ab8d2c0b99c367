// The smallest template that has one of everything, for tests to spoil.
export const smallTemplate = `id: small
version: 1
language: en
title: Small day
says: Makes a list of needs.
starts: "09:30"
groups:
  - { id: user, label: I use the service, plural: Users }
stages:
  - id: needs
    title: Needs
    kind: silent-write
    minutes: 20
    task: Write one need at a time.
    script:
      say: Write alone for five minutes.
    sections: [needs, costs]
sections:
  - id: needs
    title: Needs
    kind: register
    singular: need
    prefix: N
    titleField: need
    guidance: { write: The need., good: It has a reason., example: To see my place in the queue. }
    fields:
      - { id: need, label: I need to, type: prose, lines: one }
      - { id: reason, label: So that, type: prose }
  - id: costs
    title: Costs
    kind: form
    audience: no-suppliers
    guidance: { write: The cost., good: It has a source., example: 12000 a year. }
    fields:
      - { id: yearly, label: Cost a year, type: money }
documents:
  - id: paper
    title: Needs
    says: What the room needs.
    outline:
      - heading: Needs
        parts:
          - { register: needs, as: table, fields: [need] }
      - form: costs
      - show: participants
`;
