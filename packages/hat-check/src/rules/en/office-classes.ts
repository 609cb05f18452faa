import type { ClassDefinition } from '../../vocabulary.ts'

/** Words of offices at work: what they do, what they hand out, whom they serve. */
export const enOfficeClasses: Record<string, ClassDefinition> = {
  /** What an office signs, issues or opens; a private person hardly does. */
  formalact: {
    phrases: `order, orders, executive order, decree, regulation, regulations, licence, licences, license, licenses, permit, permits, warrant, warrants, notice, notices, guidance, guidelines, mou, treaty, protocol, directive, bill, draft bill, draft order, consultation, public consultation, inquiry, investigation, investigations, tender, tenders, grant, grants, sanctions, ban, budget, task force, taskforce, circular, press release, advisory, indictment, indictments, charges, subpoena, subpoenas`,
  },
  formaldo: {
    phrases: `issued, signed, published, launched, opened, closed, granted, revoked, approved, imposed, lifted, extended, introduced, announced, laid, suspended, established, created, set up, ratified, funded, financed, awarded, commissioned, withdrew, withdrawn, renewed,
      executed, authorised, authorized, drafted, filed, served`,
  },
  formalinf: {
    phrases: `suspend, close the, extend the, withdraw the, revoke, grant, open a, launch, publish, fund, deploy, appoint, prosecute, ban, terminate, discontinue, deprecate, set up a, establish, postpone the, cancel the, issue a, not publish, not renew`,
  },
  /** What arrives at an office. */
  submission: {
    phrases:
      'submission, submissions, application, applications, responses, replies, request, requests, complaint, complaints, proposals, nominations, nomination, notifications, comments, tenders, referrals, enquiries, inquiries, reports, petitions',
  },
  applying: {
    phrases:
      'applications, nominations, submissions, contributions, proposals, tenders, expressions of interest, registrations, you to apply, you to register, you to submit, interested parties, candidates, applicants, members to',
  },
  /** People who work for an office. */
  personnel: {
    phrases: `officers, police officers, officer, agents, inspectors, observers, monitors, experts, staff, troops, teams, liaison officers, case workers, caseworkers, prosecutors, judges, customs officers, officials, trainers, analysts, magistrates, investigators, teachers, nurses, volunteers, doctors`,
  },
  servicenoun: {
    phrases: `servers, name servers, resolvers, nodes, validators, service, services, legal aid, aid, training, trainings, shelter, shelters, hostel, hostels, helpline, hotline, refuge, refuges, assistance, technical assistance, support services, counselling, advice, accommodation, programme, programmes, program, programs, grants, scholarships, loans, workshops, courses, projects, clinics, centres, centers, schools, hospitals, prisons, branches, offices, facilities, a network of, a database, a register, a platform, protection`,
  },
  servicedo: {
    phrases:
      'provide, offer, deliver, run, operate, manage, administer, host, maintain, organise, organize, fund, coordinate, implement, conduct, provided, delivered, ran, operated, funded, organised, organized, conducted',
  },
  /** Done to many people or cases, with a number: an office counts. */
  counted: {
    phrases: `trained, inspected, audited, licensed, visited, interviewed, surveyed, processed, handled, received, seized, arrested, charged, prosecuted, convicted, deported, treated, helped, supported, assisted, served, referred, registered, recruited, funded, issued, revoked, granted, opened, closed, investigated, searched, examined, executed, returned, deployed, published, certified, reviewed, approved, rejected, identified, hosted, reached`,
  },
  countable: {
    phrases: `people, persons, women, men, children, families, victims, survivors, migrants, refugees, patients, suspects, officers, police officers, officials, prosecutors, judges, cases, applications, requests, complaints, submissions, responses, licences, licenses, permits, notices, sites, facilities, premises, companies, firms, schools, prisons, hospitals, inspections, investigations, searches, search warrants, warrants, shipments, containers, weapons, accounts, calls, countries, districts, households, students, teachers, staff, projects, grants, events, workers, ships, prisoners, contributions, proposals, volunteers`,
  },
  /** A number, or "some 400", "more than a dozen", "hundreds of". */
  many: {
    patterns: [
      'some|about|around|over|nearly|almost|roughly|approximately? {number} ,? {number}?',
      'more|fewer than {number}',
      'hundreds|thousands|dozens|scores of',
      'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|several|many',
    ],
  },
  amount: { patterns: ['{number} ,? {number}?', '{many}'] },
  subject: {
    phrases:
      'registry, police, agency, ministry, department, secretariat, commission, service, services, staff, officials, board, bank, inspectorate, directorate, bureau, authority, regulator, embassy, governor, governors, army, office, team, treasury',
  },
  casework: {
    phrases:
      'individual cases, ongoing investigations, an ongoing investigation, ongoing litigation, ongoing proceedings, rumours, speculation',
  },
  /** Where an office receives the public. */
  counter: {
    phrases:
      'website, web site, homepage, portal, newsletter, mailing list, intranet, helpdesk, help desk, helpline, hotline, press office, press team, reception, secretariat, customer service, support team, annual report, privacy policy, code of conduct',
  },
  premises: {
    phrases: 'office, offices, premises, headquarters, branch, branches, embassy, mission',
  },
  /** Teams that are at work when a verb of work follows. */
  team: {
    phrases:
      'team, unit, office, service, centre, center, lab, laboratory, legal team, research team, project team, security team, support team, field team, devs, developers, engineering team, core team, project, programme, program, desk, section, client team, editors, editorial team, drafting team, experts, technical team, policy team, working party',
  },
  atwork: {
    phrases: `has decided, have decided, decided, will, has been working, have been working, has been, is working, are working, is looking, are looking, is preparing, is reviewing, is currently, are currently, handles, handle, runs, ran, processes, publishes, published, provides, offers, operates, receives, received, reviewed, reviews, investigated, found, developed, develops, built, maintains, implemented, conducted, works, worked, works on, supports, prefers, proposes, proposed, recommends, submitted, can confirm, has no, does not, doesn't, cannot, can't, is responsible, is happy, is pleased, is planning, plans, has prepared, has completed, organises, covers, sees, deals, helps, was closed, is closed, is open, is short, was able, is able, has received, has reviewed, has seen, looked, looks, takes, aims, agreed, agrees, needs, shipped, merged`,
  },
  /** People and things that only an organisation has. */
  officebelongings: {
    phrases: `inspectors, lawyers, solicitors, employees, volunteers, caseworkers, case workers, service users, beneficiaries, field staff, researchers, analysts, statutes, bylaws, terms of reference, head office, board of directors, trustees, general assembly, legal adviser, legal people, it team, press officer, spokesman, spokeswoman, delegates, negotiators, capitals, security team, product team, next release, production environment, codebase, customer base, enterprise customers, sponsors, donors, chapters, branches, regional offices, client team, firewall at the office, liaison officers, prosecutors, embassies, ministers, ministry`,
  },
  orgname: { patterns: ['{firm} {capitals}?'] },
  /** What a company writes of itself in the discussion of a standard. */
  companysays: {
    patterns: [
      'has a|an|some|no|the|similar|strong ~2 concern|concerns|objection|objections|issue|issues|view|opinion|question|questions',
      'has|would provided|uploaded|co-sign|cosign|prefer|support|object',
      'would like|be to|happy|fine|open|opposed|interested|willing|supportive',
      'is|are {adverb}? not? fine|ok|okay|happy|supportive|neutral|open|convinced|ready|done with|of|to|on|about|by|for|.|,',
      'is in favour|favor',
      'can|could|cannot not? live|accept|agree|support',
      'supports the|this|it|alt|option|proposal|and|fl',
      'shares the|this|that ~1 view|concern|concerns|position',
      "does|doesn't not? ~1 support|agree|see",
      'prefers|objects|co-signs|cosigns',
      'agrees|disagrees with|to|that',
      'thinks that|the|this|it',
      'sees no|a|some|benefits|value ~1 need|reason|in|benefit',
      'reserves its',
      'wants|proposes|suggests to ~1 {small}',
      'raised a|some? concern|concerns',
    ],
  },
  shortvote: {
    phrases:
      'support, agree, agreed, ok, okay, fine, yes, no, not ok, object, same view, same comment, prefer, we, our, not support, do not support, supportive, + 1',
  },
  /** Strong enough for any acronym. */
  companysurely: {
    phrases:
      'can live with, would like to co-sign, is fine with, is ok with, is okay with, has a concern, has concerns, has some concerns, has no objection, has no strong view, shares the same view',
  },
  statesurely: {
    phrases:
      'takes the floor, wishes to add, wishes to thank, is of the view that, reserves its position, aligns itself, associates itself, dissociates itself, supports the statement of, thanks the secretariat, thanks the chair, joins the consensus, considers that the text, reiterates its, reaffirms its',
  },
  signhead: {
    phrases:
      'team, secretariat, editors, organisers, organizers, bureau, board, committee, office, staff, maintainers, chairs, co-chairs, foundation, trust, agency, ministry, institute, registry, support team, press office, helpdesk, desk, department',
  },
  weverb: { patterns: ['we|our {small}', "we 're|'ve|'ll|'d"] },
  /** Verbs of a state in the hall: it speaks of itself in the third person. */
  statesays: {
    patterns: [
      'takes|has|took taken? the floor',
      'wishes|would|intends like? to',
      'is of the view|opinion',
      'reserves|reaffirms|reiterates|attaches|expresses its|the|great|particular ~1',
      'stands ready',
      'calls|urges upon|on? all',
      'joins|joined others|the consensus|in',
      'aligns|associates|dissociates itself',
      'is|remains ~1 committed|convinced|concerned|pleased|proud|grateful|honoured|honored to|that|by|about|for',
      'takes note',
      'has the honour|honor',
      'has always|consistently|long supported',
      'fully|strongly supports|condemns|welcomes',
      'supports|welcomes|commends the|this ~1 statement|draft|proposal|work|report|adoption|convening|opportunity|secretariat',
      'thanks the ~1 secretariat|chair|secretary-general|president|presidency',
      'congratulates you',
      'considers|believes|recalls|regrets|notes that|with',
      'voted in favour',
      'abstained',
      'looks forward to',
    ],
  },
  /** Verbs of a body's routine; one alone says little. */
  routine: {
    phrases: `monitor, review, assess, coordinate, cooperate, train, fund, regulate, supervise, inspect, investigate, prosecute, enforce, issue, publish, process, handle, collect data, receive, implement, deploy, conduct, urge, recommend, strive, work closely, work with partners, engage with, liaise, represent, serve, treat, house, host, certify`,
  },
  routining: {
    phrases: `monitoring, reviewing, assessing, preparing, developing, drafting, coordinating, implementing, conducting, recruiting, hiring, expanding, funding, strengthening, updating our, rolling out, piloting, finalising, finalizing, launching, investigating, publishing, processing, consulting, upgrading, migrating, testing, shipping, deploying, deprecating`,
  },
  /** Verbs by which an organisation tells of itself. */
  ownsays: {
    phrases: `welcomes, believes, supports, recommends, provides, works, works with, considers, is committed, is preparing, is working, is pleased, is concerned, is happy, is ready, is looking, is aware, is reviewing, is planning, is a charity, is a non-profit, is a nonprofit, is the leading, has long, has always, has been working, has published, has decided, has developed, has no position, has no plans, has been, has worked, has asked, will continue, will provide, will publish, will work, will host, will report, offers, runs, operates, was established, represents, urges, calls on, calls for, proposes, would welcome, would like, thanks, agrees, shares, remains, aims, helps, maintains, monitors, funds, looks forward, takes, intends, expects, suggests, regrets, notes, appreciates, stands`,
  },
  /** Of these, what a product or a rule does not do. */
  makersays: {
    phrases: `welcomes, believes, recommends that, considers that, is committed, is preparing, is pleased, is concerned, is a charity, is a non-profit, is a nonprofit, has long, has decided, has no position, will continue, will host, was founded, represents, urges, calls on, calls for, would welcome, thanks, agrees, shares, monitors, funds, looks forward, intends, regrets, appreciates, objects`,
  },
  /** What a body does, behind its "we": not what people feel. */
  weact: {
    patterns: [
      'can|cannot|could ~1 not? accept|support',
      'can live',
      "will|shall|'ll legislate|ship|fight|oppose|publish|continue|work|report|present|provide|host|vote|abstain",
      'do not support',
      'would support|prefer',
      'accept|oppose|implement|provide|publish|propose|recommend|fund|ship|prefer',
      'intend|plan|expect|hope|stand|look|remain|committed to|ready|forward|committed',
      'are planning|implementing|committed to?',
      'ask|urge|invite you to',
      "have|'ve? asked|legislated|funded|shipped|released|deployed|rolled|fought|opposed|implemented|provided|published|proposed|recommended|tabled|introduced|committed|tested|measured|decided|consulted|received|investigated|launched|voted",
      "have|'ve been using",
      'have agreed|adopted',
      'have no ~1 objection|objections|concerns',
      'have a ~1 prototype|branch|implementation',
      'need more|some|to time|check',
      'see a|no|good|significant',
      'use it|this in',
    ],
  },
  techbelongings: {
    phrases: `load balancers, data centers, data centres, datacenters, fleet, edge, backend, back end, production, abuse desk, issue tracker, bug tracker, tracker, helpdesk, beta, beta programme, beta program, sdk, devices, browser engine, engine, customers, servers, auditors, accountants, patients, pupils, inmates, clients, officers, constituents, faculty, campus, wards`,
  },
  passive: {
    patterns: [
      'has|have been updated|extended|published|circulated|processed|dealt|issued|received|approved|postponed|closed|prepared',
      'will|can be published|circulated|considered|closed|processed|notified|contacted|informed|reimbursed|covered|issued|held',
      'is|are requested|invited|reminded|encouraged|asked to',
      'should|must|may be sent|submitted|addressed|received',
      'is|are attached',
      'opening hours',
      'thank you for your patience',
      'is now open|closed',
      'available on request',
    ],
  },
  public: {
    phrases:
      'applicants, participants, members, partners, stakeholders, citizens, customers, subscribers, candidates, interested parties, parties, residents, users, customer, applicant, subscriber, member, friends, authors, delegates, contributors, states',
  },
  duringwork: {
    phrases:
      'members, partners, programme, programmes, program, programs, projects, strategy, budget, findings, activities, operations, services, field work, resources, capacity, donors, volunteers, network, teams, mission, vision, values, priorities, objectives, recommendations, guidelines, website, publications, database, counterparts, stakeholders, commitment to, ongoing work, annual report, analysis, data, procedures, systems, records, contractors, suppliers, users, product, products, platform',
  },
}
