import type { ClassDefinition } from '../../vocabulary.ts'

/** Words of bodies and of who belongs to them. */
export const enBodyClasses: Record<string, ClassDefinition> = {
  /** Whence one sees a thing. */
  viewpoint: { phrases: 'perspective, standpoint, viewpoint, point of view' },
  /** Where one is not a guest or a customer when one says "my". */
  mysite: {
    phrases: `court, tribunal, force, ministry, administration, registry, embassy, prison, regiment, ward, chambers, newsroom, police station, station, hospital, clinic, department, directorate, secretariat, unit, jurisdiction, constituency, division, section, branch, country office, field office, headquarters, capital, lab, laboratory, institute, agency, service, bureau, service desk, consulate, mission, delegation, cabinet, inspectorate`,
  },
  belongs: {
    phrases:
      'represent, represented, chair, chaired, head, headed, lead, led, preside, direct, directed, run, ran, founded, work, worked, belong, belonged, serve, served, volunteer, volunteered, manage, managed, coordinate, teach, supervise, edit, maintain, work for, work at, work in, volunteer at, preside over, sit on',
  },
  occasion: {
    phrases:
      'moment, time, end, beginning, start, same, least, table, meeting, conference, summit, very, outset, present, top, bottom, beach, door, bar, party, station, airport, border, weekend, event, workshop, seminar, hearing, session, sea',
  },
  firm: {
    phrases: `reth, verisign, arista, juniper, ecma, geth, besu, nethermind, erigon, prysm, lighthouse, teku, nimbus, lodestar, consensys, ethereum foundation, flashbots, lido, coinbase, optimism, polygon, ericsson, nokia, huawei, hisilicon, zte, qualcomm, samsung, vivo, oppo, catt, cmcc, china mobile, china telecom, china unicom, mediatek, lge, xiaomi, interdigital, lenovo, nec, fujitsu, docomo, kddi, fraunhofer, at&t, verizon, t-mobile, deutsche telekom, orange, vodafone, telefonica, apple, intel, broadcom, google, microsoft, mozilla, facebook, meta, akamai, fastly, cloudflare, apnic, ripe, arin, lacnic, icann, ibm, oracle, red hat, canonical, gitlab, github, alibaba, tencent, inrupt, duckduckgo, brave, igalia, salesforce, shopify, bbc, arm, amd, nvidia, siemens, w3c, ietf, tag, whatwg, tc39, 3gpp, etsi, itu`,
  },
  introteam: {
    patterns: [
      '{capitals} team|office|secretariat|group|project|crew|foundation',
      '{certain}',
      'secretariat|bureau|organisers|organizers|editors|chairs|maintainers',
    ],
  },
  deskplace: {
    phrases:
      'ministry, embassy, agency, department, directorate, police station, station, secretariat, commission, headquarters, bank, lab, company, firm, office in, courthouse, mission, consulate, institute',
  },
  bosssays: {
    phrases:
      "agrees, agreed, asked me, told me, sent me, says no, says that, won't sign, will not sign, has approved, approved, refused to, signed, has to sign, must sign, wants to know, is on leave, at the, at my, in the, thinks we, thinks that, has decided, decided",
  },
  servant: {
    phrases:
      'civil servant, public servant, government employee, government official, public official, customs official, diplomat, serving officer, police officer, police inspector, detective, prosecutor, public prosecutor, customs officer, sitting judge',
  },
  project: {
    phrases:
      'package, packages, parser, library, project, spec, specification, draft, document, repo, repository, test suite, group, working group, list, mailing list, forum, committee, task force, panel, community group, interest group, sig, registry, tool, plugin, module, website, network, association, node, client, implementation, compiler, port, delegation, standard',
  },
}
