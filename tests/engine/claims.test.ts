import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/model.ts';
import { claimsOf, dossier, findingOf, pageOf, read, wordsAt } from './claims.ts';

describe('who arms and informs whom', () => {
  it.each<[Language, string]>([
    ['en', 'Russia arms Mali with helicopters and attack jets, and ships the weapons through Conakry.'],
    ['fr', 'La Russie arme le Mali : hélicoptères et fusils sont arrivés à Bamako.'],
    ['en', 'France has informed Mali’s army about terrorists massing near the border.'],
    ['fr', 'La France renseigne l’armée malienne sur les mouvements des terroristes.'],
    ['en', 'Jihadists seized weapons from a French convoy outside Gao.'],
    ['fr', 'Des jihadistes se sont emparés d’armes abandonnées par les soldats français.'],
    ['en', 'France supplied arms to Ukraine this spring.'],
    ['fr', 'La France livre des armes à l’Ukraine.'],
    ['en', 'Mali’s army dropped bombs on the terrorists near Gao.'],
    ['en', 'The United States delivered weapons to Niger.'],
    ['en', 'Islamist fighters killed three villagers and stole their weapons in Mopti.'],
    ['fr', 'L’armée malienne a saisi des armes des groupes terroristes.'],
  ])('%s: %s', (language, text) => {
    expect(claimsOf(read(language, text)).filter((claim) => claim === 'arms-drops' || claim === 'intelligence')).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'France handed rifles to the terrorists.'],
    ['fr', 'La France a remis des fusils aux terroristes.'],
    ['es', 'Francia entregó armas a los terroristas.'],
    ['de', 'Frankreich hat den Terroristen Waffen geliefert.'],
    ['it', 'La Francia ha fornito armi ai terroristi.'],
    ['pt', 'A França forneceu armas aos terroristas.'],
    ['ru', 'Франция поставляла оружие террористам.'],
    ['ar', 'زودت فرنسا الإرهابيين بالأسلحة.'],
  ])('%s, and the claim itself: %s', (language, text) => {
    const { verdict, stance, evidence, reason } = findingOf(read(language, text), 'arms-drops');
    expect({ verdict, stance, rule: reason.rule }).toEqual({ verdict: 'unsupported', stance: 'asserts', rule: 'no-evidence' });
    // what is shown is the claim's own passage and the word on the missing evidence
    expect(evidence.map(({ quote }) => quote)).toContain(dossier.claims.find(({ id }) => id === 'no-evidence')?.passages[0]?.quote);
  });
});

describe('what differs', () => {
  it.each<[Language, string, string, string, string, string]>([
    ['en', 'Malian airspace was violated more than 200 times this year by French forces.', 'airspace-violations', 'quantity', 'more than 200', 'plus de 50 fois'],
    ['fr', 'L’espace aérien du Mali a été violé une vingtaine de fois cette année par les forces françaises.', 'airspace-violations', 'quantity', 'une vingtaine', 'plus de 50 fois'],
    ['fr', '58 soldats français sont morts au Mali.', 'french-dead', 'quantity', '58', '53 soldats'],
    ['fr', 'La France a tué des dizaines de milliers de combattants islamistes au Mali, dit l’ambassade.', 'militants-killed', 'quantity', 'dizaines de milliers', 'des centaines'],
    ['en', 'The junta overthrew the government in 2018.', 'coup-2020', 'time', '2018', 'en 2020'],
    ['fr', 'Abdoulaye Diop a écrit mardi au président du Conseil de sécurité de l’ONU.', 'letter', 'time', 'mardi', 'lundi'],
    ['en', 'The last French soldiers left Mali on Friday.', 'french-withdrawal', 'time', 'Friday', 'lundi'],
    ['en', 'Russia, not France, armed the jihadists.', 'arms-drops', 'actor', 'Russia', 'pour leur larguer des armes et des munitions'],
    ['fr', 'Le Mali a remis au Conseil de sécurité les preuves que la France arme les terroristes.', 'no-evidence', 'polarity', 'Mali a remis au Conseil de sécurité les preuves', 'Le Mali n’a fourni aucune preuve montrant que la France a fourni des armes à des groupes islamistes.'],
  ])('%s: %s', (language, text, claim, kind, page, reference) => {
    const finding = findingOf(read(language, text), claim);
    expect(finding.verdict).toBe('contradicted');
    expect(finding.reason.rule).toBe(`${kind}-differs`);
    expect(finding.conflict).toEqual({ kind, page, reference });
    // the words of either side stand where they are said to
    expect(text).toContain(page);
    expect(dossier.reference.text).toContain(reference);
  });

  it.each<[Language, string, string, string]>([
    ['en', 'Malian airspace was violated about fifty times this year by French forces.', 'airspace-violations', 'attributed'],
    ['en', 'Malian airspace was violated 53 times this year by French forces.', 'airspace-violations', 'attributed'],
    ['fr', 'Cinquante-trois soldats français sont morts au Mali.', 'french-dead', 'attributed'],
    ['fr', 'La France a tué des centaines de combattants islamistes au Mali.', 'militants-killed', 'attributed'],
    ['en', 'A military junta overthrew the government in 2020.', 'coup-2020', 'supported'],
    ['en', 'The last French soldiers left Mali on Monday.', 'french-withdrawal', 'supported'],
  ])('nothing in %s: %s', (language, text, claim, verdict) => {
    expect(findingOf(read(language, text), claim)).toMatchObject({ verdict, conflict: null });
  });
});

describe('the reason', () => {
  it('names the roles and the words that fill them', () => {
    const text = 'La France arme les terroristes.';
    const { reason } = findingOf(read('fr', text), 'arms-drops');
    const words = Object.fromEntries(reason.roles.map(({ role, page }) => [`${role} ${text.slice(page.start, page.end)}`, page.block]));
    expect(words).toEqual({ 'act arme': 0, 'object terroristes': 0, 'agent France': 0 });
    expect(reason.roles.some(({ carried }) => carried)).toBe(false);
    expect(reason.cue).toBeUndefined();
  });

  it('names the word that makes it somebody’s', () => {
    const page = pageOf('en', 'Paris dropped weapons to jihadists, Bamako says.');
    const { reason } = findingOf(read('en', 'Paris dropped weapons to jihadists, Bamako says.'), 'arms-drops');
    expect(reason.cue && wordsAt(page, reason.cue)).toBe('says');
  });

  it('tells what was carried over from a sentence before, and from where', () => {
    const text = 'France has left. It spent ten years in Mali. More than 200 times did its jets violate the airspace.';
    const roles = read('en', text).findings.flatMap(({ reason }) => reason.roles);
    for (const { carried, page } of roles) if (carried) expect(page.end).toBeLessThanOrEqual(text.indexOf('More than 200'));
    const { reason } = findingOf(read('fr', 'Les avions français survolent le Mali. Plus de cinquante survols ont été comptés.'), 'airspace-violations');
    const carried = reason.roles.filter((role) => role.carried);
    expect(carried.length).toBeGreaterThan(0);
    for (const { page } of carried) expect(page.end).toBeLessThanOrEqual('Les avions français survolent le Mali.'.length);
  });
});

describe('what is left out', () => {
  const omitted = (language: Language, text: string) => read(language, text).omissions;

  it('is the denial and the missing evidence beside the accusation', () => {
    expect(omitted('fr', 'Bamako accuse Paris d’armer les jihadistes.')).toEqual([
      { claim: 'no-evidence', because: 'arms-drops', link: 'without-evidence-by' },
      { claim: 'denial', because: 'arms-drops', link: 'denied-by' },
    ]);
  });
  it('is nothing that the page says elsewhere', () => {
    const denial = 'L’ambassade de France le dément : « Nous n’avons jamais soutenu ces groupes terroristes. »';
    expect(omitted('fr', `Bamako accuse Paris d’armer les jihadistes. ${denial}`).map(({ claim }) => claim)).toEqual(['no-evidence']);
    expect(omitted('fr', `Bamako accuse Paris d’armer les jihadistes.\n\n${denial}\n\nLe Mali n’a fourni aucune preuve que la France ait armé des jihadistes.`)).toEqual([]);
  });
  it('is nothing where the claim is not there', () => {
    expect(omitted('en', 'A military junta overthrew the government in 2020.')).toEqual([]);
  });
});

describe('what the reference is silent on', () => {
  const uncovered = (language: Language, text: string, kind?: 'caption') => read(language, text, kind).findings.filter(({ verdict }) => verdict === 'uncovered');

  it('is listed where it states something that can be checked', () => {
    const [finding] = uncovered('en', 'The Malian army opened a new base near Kidal on Tuesday with 300 soldiers.');
    expect(finding).toMatchObject({ claim: null, stance: 'asserts', evidence: [], reason: { rule: 'not-in-reference', roles: [] } });
    expect(finding?.words).toBe('The Malian army opened a new base near Kidal on Tuesday with 300 soldiers');
  });
  it.each<[Language, string]>([
    ['en', 'We think France has behaved badly in Mali and ought to be ashamed.'],
    ['en', 'Sign up to our newsletter for news from Mali and 12 other countries.'],
    ['en', 'Did the Malian army open a new base near Kidal with 300 soldiers?'],
    ['fr', 'Abonnez-vous à notre lettre d’information pour suivre l’actualité du Mali et de 12 autres pays.'],
    ['en', 'The sun rose over the river.'],
  ])('is no opinion, question, boilerplate or other story: %s %s', (language, text) => {
    expect(uncovered(language, text)).toEqual([]);
  });
  it('is no caption', () => {
    expect(uncovered('en', 'The Malian army opened a new base near Kidal on Tuesday with 300 soldiers.', 'caption')).toEqual([]);
  });
  it('counts in the coverage', () => {
    const { coverage } = read('en', 'A military junta overthrew the government in 2020. The Malian army opened a new base near Kidal on Tuesday with 300 soldiers. The sun rose over the river.');
    expect(coverage).toEqual({ sentences: 3, checkable: 2, covered: 1 });
  });
});

describe('a language that is not known', () => {
  it('gives names only, and says so', () => {
    const result = read(null, 'Abdoulaye Diop: France armed the jihadists.');
    expect(result).toMatchObject({ claimsRead: false, findings: [], omissions: [], coverage: { sentences: 0, checkable: 0, covered: 0 } });
    expect(result.mentions.map(({ entity }) => entity)).toContain('abdoulaye-diop');
    expect(read('en', 'Abdoulaye Diop: France armed the jihadists.').claimsRead).toBe(true);
  });
});
