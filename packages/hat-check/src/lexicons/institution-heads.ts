import { wordSet } from '../word-set.ts'

/** Words that, capitalised within a name, show that it is the name of an institution. English, French, Spanish; written by hand. */
export const institutionHeads: ReadonlySet<string> = wordSet(`
  academy administration agency alliance army assembly association attorney-general authority bank board bureau cabinet centre center chamber
  chancery coalition college commission commissariat committee community company confederation congress consortium constabulary consulate
  corp corporation council court customs delegation department dept directorate division embassy faculty federation fellowship force foundation
  forum fund gendarmerie gmbh government group guard headquarters house hospital inc incorporated industries initiative inspectorate institute
  institution interior lab laboratory laboratories labs league limited llc llp ltd mandate ministry mission movement nations navy network ngo
  observatory office organisation organization panel parliament parliamentary partners partnership party plc police polytechnic presidency prison programme
  project prosecutor's prosecution pty red registry republic sa sarl school secretariat section senate service services society solutions squad staff
  syndicate systems taskforce team technologies treasury tribunal trust union unit university watch
  academie agence ambassade assemblee autorite banque brigade chambre comite
   communaute conseil consulat cour departement direction directoire douane douanes ecole entreprise etat-major faculte fondation
   gouvernement groupe hopital institut inspection laboratoire ligue mairie ministere observatoire ong
   organe parlement parquet parti prefecture presidence region reseau senat societe
  syndicat universite
  academia administracion aduanas agencia alianza asamblea asociacion audiencia autoridad ayuntamiento banco camara cancilleria centro colegio
  comision comunidad confederacion congreso consejeria consejo consulado cortes corte cuerpo defensoria delegacion departamento direccion
  embajada empresa escuela facultad federacion fiscalia foro fundacion gabinete gobierno grupo guardia instituto institucion
  inspeccion intendencia junta juzgado laboratorio liga ministerio mision observatorio oficina organismo organizacion
  parlamento partido policia presidencia procuraduria programa registro secretaria senado servicio sindicato sociedad subsecretaria
  superintendencia unidad universidad
  министерство министерства институт института управление управления агентство агентства департамент департамента комитет комитета служба службы фонд фонда университет университета
  посольство посольства прокуратура прокуратуры ассоциация ассоциации организация организации банк банка совет совета центр центра
  administracao alfandega aliança assembleia associacao autoridade comissao conselho delegacao direcao embaixada
  escritorio fundacao governo guarda instituicao magistratura missao organizacao prefeitura procuradoria
  promotoria secretariado servico uniao unidade universidade
`)
