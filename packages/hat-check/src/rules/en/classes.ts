import type { Token } from '../../tokens.ts'
import type { ClassDefinition } from '../../vocabulary.ts'
import { wordSet } from '../../word-set.ts'

/** Bodies whose voice is a hat as soon as it is "mine" or "ours". */
const BODIES = `agencies, commission, mission, coalition, network, union, police service, headquarters, member organisation, member organisations, business, chapter, administration, authority, ombudsman, council, board, hospital, faculty, branch, brigade, squad, taskforce, practice`

/** Bodies that people also have in private life or as citizens: they need a verb of opinion to be a hat. */
const LOOSE_BODIES = `team, unit, office, service, centre, center, university, college, school, lab, laboratory, research group, colleagues, employer, management, board, force, members, member states,
  side, constituency, region, government, staff, leadership, legal team, experts, bank`

export const enClasses: Record<string, ClassDefinition> = {
  body: { patterns: ['{strictbody}', '{otherbody}'] },
  otherbody: { phrases: BODIES },
  loosebody: { phrases: LOOSE_BODIES },
  own: {
    patterns: [
      'my|our ~2 {body} !{disown} !of !members !meeting !meetings !member !work !policy !list !call !calls !chat !discussion !session !thread !page !photo !trip !dinner',
    ],
  },
  ownloose: { patterns: ['my|our ~2 {loosebody}'] },
  ownany: { patterns: ['my|our ~2 {body}', 'my|our ~2 {loosebody}'] },
  office: { patterns: ['{strongoffice}', '{otheroffice}'] },
  otheroffice: {
    phrases: `shadow minister, headteacher, police inspector, magistrate, clerk, reporter, whip, deputy secretary general, under secretary, head, deputy head, chief, deputy chief, member, chief executive, chief executive officer, cfo, coo, ciso, chief technology officer, chief information officer, deputy commissioner, deputy minister, prime minister, consul, attache, deputy permanent representative, state prosecutor, solicitor general, inspector, chief inspector, superintendent, administrator, senator, congressman, congresswoman, member of congress, employee, staff member, lead, tech lead, team leader, security lead, program manager, project manager, program officer, policy officer, policy adviser, legal officer, press officer, general counsel, legal adviser, counsellor, postmaster, webmaster, hostmaster, list owner, principal, editor in chief, managing editor, dean, associate dean, provost, rector, team lead, leader, cofounder, partner, trustee, organizer, organiser, manager, official, officer, civil servant, member of the board, advocate, country director, regional director, curator, principal investigator`,
  },
  /** Offices that hardly anybody holds privately: they need no institution beside them. */
  strongoffice: {
    phrases: `head of service, board chair, ombudswoman, draftswoman, quaestor, shepherd, document shepherd, liaison, ad, responsible ad, feature lead, feature rapporteur, work item rapporteur, wi rapporteur, session chair, spec editor, secretary of state, minister of state, parliamentary secretary, home secretary, foreign secretary, chief constable, data protection officer, councillor, co-lead, working group lead, tsc member, registrar, coordinator, rapporteur, shadow rapporteur, special rapporteur, champion, editor, moderator, maintainer, facilitator, draftsman, president-in-office, president in office, group leader, group coordinator, group chair, party leader, police chief, chief of police, inspector general, head of police, head of mission, head of office, head of department, secretary, office-holder, office holder, chair, chairman, chairwoman, chairperson, vice chair, deputy chair, vice chairman, president, vice president, secretary general, secretary-general, director general, director-general, commissioner, minister, ambassador, head of delegation, focal point, national focal point, permanent representative, spokesperson, spokesman, spokeswoman, general secretary, executive director, managing director, ceo, cto, attorney general, mep, mp, member of parliament, presidency, delegate, liaison officer, desk officer, envoy, special envoy, mayor, governor, director, deputy director, convenor, convener, working group chair, wg chair, area director, prosecutor, public prosecutor, chief prosecutor, treasurer, programme officer, programme manager, founder, ombudsman, board member, head of unit, chief of staff, representative`,
  },
  stance: {
    phrases: `believes, thinks, considers, supports, supported, opposes, opposed, welcomes, welcomed, regrets, condemns, urges, calls, requests, proposes, rejects, endorses, favours, favors, thanks, wishes, hopes, wants, recommends, maintains, insists, stresses, notes, expects, agrees, disagrees, abstains, abstained, objects, remains, appreciates, reiterates, reserves, shares, feels, sees, asks, suggests, aligns, associates, commends, congratulates, attaches, stands, stood, voted, votes, demands, prefers, takes, took, made, makes, has, have, had, is, are, was, were, will, would, can, could, cannot, does, did, must, shall, may, 've, 'll, 're, published, publishes, runs, develops, provides, offers, received, receives, decided, works, worked, uses, used, tabled, submitted, asked, deals, handles, joined, plans, intends, says, said, tells, told, knows, needs, tries, gets, keeps, kept, held, holds, found, felt, saw, went, goes, came, comes, gave, gives, sent, sends, built, finds`,
  },
  opinion: {
    phrases: `believe, believes, thinks, considers, support, supports, opposes, welcomes, regrets, condemns, urges, proposes, rejects, endorses, recommends, attaches, objects, agrees, disagrees, wishes, will support, would like, is in favour, is in favor, is against, is opposed, is concerned, is committed, remains committed, is ready, is willing`,
  },
  ofbody: {
    patterns: [
      'of|for|at|in|to|with|from|on ~3 {capitals}',
      'of|for|at|in|to|with|from|on the|a|an|my|our|this|your|its|his ~4 {capitals}',
      'of|for|at|in|to|with|from|on the|a|an|my|our|this|your|its ~4 {body}',
      'of|for|at|in|to|with|from|on the|a|an|my|our|this|your|its ~4 {loosebody}',
      'of|for|on the|a|an|my|our|this|your|its ~3 {charge}',
    ],
  },
  charge: {
    phrases:
      'report, opinion, file, directive, regulation, resolution, proposal, review, conference, meeting, session, panel, workshop, project, programme, program, process, text, draft, dossier, negotiations, campaign, investigation, case',
  },
  post: {
    phrases:
      'implementer, operator, architect, grad student, graduate student, doctoral student, postdoc, undergraduate, sysadmin, system administrator, programmer, physician, doctor, nurse, resident, teacher, librarian, chemist, physicist, intern, instructor, assistant, research assistant, chair, director, member, employee, delegate, staff, representative, professor, associate professor, assistant professor, lecturer, senior lecturer, researcher, senior researcher, research fellow, fellow, student, phd student, advocate, community advocate, engineer, software engineer, analyst, advisor, adviser, consultant, lawyer, attorney, economist, specialist, expert, developer, journalist, trustee, volunteer, counsel, caseworker, officer, manager, scientist',
  },
  workplace: { patterns: ['{firmbody}', '{workplacerest}'] },
  workplacerest: {
    phrases: `bureau, commission, mission, institution, consulate, division, think tank, administration, authority, hospital, university, college, government, laboratory, lab, office, unit, court, contractor, public sector, civil service, newspaper, service, customs, army, navy, military, school district, browser vendor, manufacturer, provider, isp, consultancy, network, team, bank, tribunal, force, prison, city council, county council, newsroom, magazine, museum, library, archive, carrier, airline, port authority, registry, treasury, central bank, trade union, hospice, parliament, council`,
  },
  seatin: {
    phrases:
      'board, board of directors, committee, council, commission, steering committee, steering group, advisory board, advisory group, panel, executive committee, editorial board, programme committee, program committee, working group, task force, team, staff, faculty, delegation, bureau, standards committee, technical committee',
  },
  seats: {
    phrases:
      'chairs, co-chairs, vice chairs, headteachers, judges, magistrates, ministers, diplomats, police officers, regulators, members of parliament, meps, mps, rapporteurs, directors, organisers, maintainers, moderators, champions, founders, co-founders, delegates, representatives, board members, trustees, authors, commissioners, prosecutors, officers, secretariat, working group chairs, delegation, board, negotiators, editors',
  },
  span: {
    phrases:
      'two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, several, many, a few, some, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30',
  },
  unit: {
    phrases:
      'team, unit, programme, program, department, division, agency, section, project, working group, task force, company, firm, business, ngo, organisation, organization, charity, institute, network, office, lab, group, committee, delegation, mission, helpdesk, squad, working report, inquiry, foundation, startup, start-up, branch, refuge, shelter, hostel, clinic, hospice, helpline, museum, archive, observatory, newspaper, prison, police station, registry, union, federation, association',
  },
  voice: { patterns: ['{institution}', '{place}', 'the|my|our ~1 {body}'] },
  fellow: {
    phrases:
      'representative, delegate, colleague, gentleman, lady, man, woman, speaker, prosecutor, judge, officer, friend, person, attaché, adviser',
  },
  hereby: {
    phrases: 'here, us, earlier, yesterday, this morning, on monday, in this thread, last week',
  },
  alsosaid: {
    phrases:
      'also, already, just, rightly, correctly, earlier, here, once, has, have, had, was, so, quite rightly, has already, has just, has rightly, very rightly',
  },
  told: {
    phrases:
      'told us, said here, said to you, told you, told me, just said, said earlier, informed us, explained to us, assured us, reminded us',
  },
  saidin: {
    phrases:
      'said, mentioned, told us, suggested, explained, argued, pointed out, noted, raised, asked, proposed, wrote, says, reminded us',
  },
  notnoun: { patterns: ['{sign}', '{little}'] },
  little: {
    phrases:
      "that, on, in, and, here, about, when, because, but, with, who, 's, if, as, to, completely, fully, entirely, at, for, regarding, also, or, there, above, again, however, too, totally, strongly, mostly, 100, re, is, was, this, what, then, so, though",
  },
  subordinates: {
    phrases:
      'staff, officials, officers, services, department, investigators, inspectors, deputies, deputy, civil servants, prosecutors, directors, ministry, secretariat, team, unit, agents, analysts, lawyers, assistants, press officer, legal team, colleagues at the ministry',
  },
  superiors: {
    phrases:
      'minister, director, superiors, hierarchy, headquarters, capital, ambassador, commissioner, chief, principals, secretary general, prime minister, ministry',
  },
  ourpeople: {
    phrases:
      'general counsel, legal department, legal team, legal counsel, press office, communications team, data protection officer, management, headquarters, minister, ambassador, leadership, lawyers, engineers, researchers, experts, security team, compliance team, policy team, procurement, country office, field office, regional office, spokesperson, secretariat, scientists, economists, auditors',
  },
  disown: {
    phrases:
      "speaks for itself, speak for themselves, does not endorse, doesn't endorse, does not share, doesn't share, has nothing to do, have nothing to do, is not responsible, isn't responsible, doesn't know, does not know, has no idea, may disagree, might disagree, may not agree, might not agree, wouldn't agree, would not agree, does not necessarily, doesn't necessarily, doesn't speak, does not speak, disclaims, is not involved, isn't involved",
  },
  represented: {
    phrases:
      'small businesses, businesses, companies, industry, workers, farmers, fishermen, employers, employees, members, citizens, constituents, the interests of, interests of, victims, patients, consumers, teachers, journalists, prosecutors, member states, states, ngos, civil society, the people of, shareholders, clients, vendors, implementers, users of',
  },
  assets: {
    phrases:
      'cto, ops, sysadmin, sysadmins, delegate, deployment, deployments, telemetry, customers, employees, membership, competitors, advertisers, engineers, implementation, product, products, codebase, roadmap, subscribers, donors, beneficiaries, service users, caseworkers, helpline, shelter, shelters, investigators, field staff, country offices, sales team, product team, shareholders, clients, member organisations, member organizations, member companies',
  },
  org: { patterns: ['{institution}', 'the? {capitals} {workplace}'] },
  position: {
    phrases:
      'supports, support, prefers, opposes, welcomes, regrets, shares, agrees, accepts, appreciates, intends, plans, takes note, take note, is positive, is committed, are committed, is grateful, is happy, is fine, is willing, is ready, is satisfied, is supportive, is determined, stands ready, recognises, recognizes, reviewed this, attaches',
  },
  commit: {
    phrases:
      "will, can, are, 're, did, do, would, stand, just, also, plan, intend, could, cannot, 'll, have been, have a, have no, have already, already, don't, 've",
  },
  shipped: {
    phrases:
      'shipped, implemented, deployed, enabled, ship, implement, deploy, prototyped, are shipping, are implementing, use, used, run, ran, built, added, removed',
  },
  doing: {
    phrases:
      'using, running, building, seeing, deploying, developing, testing, hosting, working, offering, providing, treating',
  },
  collective: {
    phrases:
      'state party, states party, donor country, donor, member state, host country, small state, island state, shelter, civil society, civil society organisation, organisation, organization, ngo, ngos, service provider, browser vendor, vendor, operator, implementer, company, charity, agency, ministry, regulator, institution, delegation, provider, secretariat, government, manufacturer, employer, publisher, prosecution service, police service',
  },
  heldoffice: {
    phrases:
      'postmaster, webmaster, list owner, headteacher, magistrate, mp, mep, member of parliament, minister, commissioner, ambassador, senator, delegate, rapporteur, mayor, governor, congressman, congresswoman, councillor, board member, focal point, attorney general, head of unit, chief of police',
  },
  sverb: { shape: (reading, at) => (isThirdPersonVerb(reading.tokens[at]) ? at + 1 : -1) },
  firmbody: {
    phrases:
      'agency, ministry, company, firm, organisation, organization, ngo, department, foundation, institute, delegation, secretariat, charity, association, consortium, directorate, embassy, federation, corporation, police, police force, prosecution service, border guard, customs service, regulator, startup, start-up, cooperative, co-operative, non-profit, nonprofit, supplier, vendor, publisher, law firm, hosting company, union, trust, shelter, refuge, clinic',
  },
  officeact: {
    patterns: [
      'seized|arrested|prosecuted|indicted|extradited|intercepted|dismantled|raided|detained|apprehended|confiscated|deported',
      'opened|launched|closed ~2 investigation|investigations|case|cases|inquiry|inquiries',
      'issued|published|adopted ~3 notice|notices|warrant|warrants|guidance|decision|sanctions|statement|advisory|circular|directive',
      'requested|sent|filed ~2 mutual legal assistance',
      'signed|concluded|negotiated ~3 mou|memorandum|agreement|treaty|contract',
      'froze|frozen|sanctioned|licensed ~3 {small}',
    ],
  },
  behalves: {
    phrases:
      'civil society, organisations, organizations, members, colleagues, delegations, countries, states, partners, signatories, ngos, groups, agencies, associations, institutions, companies, member states, co-sponsors, cosponsors, sponsors, network, coalition, undersigned, group, authors, editors, chairs, co-authors, organisers, organizers, maintainers, staff, community, campaign',
  },
  voting: {
    phrases:
      'will vote, shall vote, will be voting, will abstain, shall abstain, abstained, have abstained, voted against, voted in favour, voted in favor, voted for, have voted, will support the, will oppose, will not support, cannot support, will not vote, have tabled, tabled, will be supporting, will be abstaining, cannot vote',
  },
  ownstrict: { patterns: ['my|our ~2 {strictbody} !of !meeting !meetings !list !chat'] },
  strictbody: {
    phrases:
      'startup, start-up, nonprofit, non-profit, delegation, agency, ministry, directorate, secretariat, embassy, organisation, organization, foundation, ngo, company, firm, political group, parliamentary group, department, group, party, division, institute, think tank, association, committee, bureau, consortium, federation, corporation, charity, service, consulate, working group, trade union, country office, field office, head office, regional office, police force, task force, institution, regulator',
  },
  bodyorpeople: {
    phrases:
      'group, delegation, party, colleagues, team, staff, ministry, agency, department, company, firm, organisation, organization, government, officials, officers, association, unit, board, committee, fellow members, co-chair, co-rapporteur, co-chairs',
  },
  partisans: {
    phrases:
      'greens, socialists, social democrats, liberals, conservatives, christian democrats, democrats, republicans, communists, tories, liberal democrats, in the secretariat, prosecutors, investigators, diplomats, delegates, civil servants, officials, regulators, police officers, negotiators, rapporteurs, in government',
  },
  tail: {
    phrases:
      'in favour, in favor, against, not in favour, not in favor, to vote, vote for, vote against, support, oppose, be voting, abstain, able to, been, voted against, voted for, not support, not accept, concerned, ready, committed, convinced, opposed, pleased, happy, glad, grateful, proud, vote',
  },
  adverb: {
    phrases:
      'also, fully, strongly, still, now, always, certainly, firmly, therefore, already, really, just, currently, generally, very much, warmly, clearly, never, often, recently, thus, accordingly, however, only, simply, deeply, sincerely, of course, further',
  },
  bewe: { patterns: ['we {wedo}', 'we have a|an|been'] },
  wedo: {
    phrases:
      "are, 're, use, believe, run, make, build, support, offer, provide, deal, ship, sell, handle, publish, treat, maintain, develop, usually, currently, try, prefer, consider, see, do, 've, found, feel, appreciate, 'd, would, wanted, just, generally, typically, internally, block, plan, implemented, shipped, decided, allow, expect, worked, developed, know, receive, help, collect, tested, think, tend",
  },
  article: { phrases: 'the, a, an, one of the, your, our, this' },
  title: {
    phrases:
      'mr, mrs, ms, miss, dr, prof, professor, sir, lord, lady, dame, senator, minister, ambassador, commissioner, judge, justice, president, chairman, chair, representative, congressman, mp',
  },
  titled: { patterns: ['{title} .? {title}? .? {capitals}'] },
  somebody: { patterns: ['{titled}', '{person}'] },
  shortname: { patterns: ['{initials}', '{handle}'] },
  auxiliary: {
    phrases: 'is, are, was, were, has, have, had, will, would, can, could, cannot, does, did, must, shall, may',
  },
  ofmore: { patterns: ['of|on|for|in the|a|an? ~2 {capitals}', 'of|on|for the|a|an|this ~2 {charge}'] },
  said: {
    phrases:
      'said, says, say, claims, claimed, wrote, admitted, made, told us, mentioned, mentions, pointed out, points out, pointed, noted, notes, suggested, suggests, indicated, indicates, reminded, explained, explains, argued, argues, put it, stated, states, observed, remarked, proposed, proposes, commented, stressed, highlighted, asked, rightly, correctly, was saying, was suggesting, alluded, described, writes, outlined, raised, emphasised, emphasized, recalled, warned, already, also, just, here',
  },
}

/** "depends", "asks": a small word in -s that is no plural the list below knows. */
function isThirdPersonVerb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.letters === 'small' &&
    /[a-z]{3}s$/.test(token.plain) &&
    !/(?:ss|us|is)$/.test(token.plain) &&
    !PLURALS.has(token.plain)
  )
}

const PLURALS = wordSet(
  'members meetings rules policies values cars emails offices guidelines standards systems accounts documents phones computers events products users customers records files news lists chats',
)
