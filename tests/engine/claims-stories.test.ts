import { describe, expect, it } from 'vitest';
import { claimsOf, findingOf, read } from './claims.ts';

describe('another story', () => {
  it.each([
    ['one event is no toll', 'Two French soldiers were killed in Mali on Saturday when their vehicle hit a mine.'],
    ['a raid is no tally', 'French forces killed 30 jihadists in a raid near the border with Burkina Faso on Friday.'],
    ['soldiers of nobody', 'At least 42 soldiers died at Tessit, the army said.'],
    ['evidence of something else', 'The UN has evidence of abuses by Malian soldiers in Moura.'],
    ['evidence of something else, denied', 'France said there was no evidence of a mass grave near its Gossi base.'],
    ['what a minister has yet to do', 'The minister has yet to comment on the price of bread.'],
    ['another pair, named between', 'Ties between Mali and Russia have never been better.'],
    ['another pair, by its adjectives', 'Malian-Russian relations hit a new low.'],
    ['another pair, behind "with"', 'Mali’s relations with Russia have deteriorated since the latest attacks.'],
    ['the place of the whole sentence', 'In Libya, Wagner’s contractors dug in around Sirte and spread southwards, a precedent Malians should study.'],
    ['another council', 'The opposition wrote to the Council of Ministers in Bamako.'],
    ['what is demanded', 'Villagers told the French soldiers to leave Mali.'],
    ['a worry of another kind', 'Britain said it was worried about famine in Mali.'],
    ['civilians who leave', 'French teachers left Mali for the summer.'],
    ['whom the army dismissed', 'The junta dismissed the head of the central bank.'],
    ['a pronoun of one party', 'Mali’s army said it killed hundreds of militants in Moura.'],
  ])('%s: %s', (_, text) => expect(claimsOf(read('en', text))).toEqual([]));
});

describe('the same story', () => {
  it.each([
    ['french-dead', 'attributed', 'Fifty-three French dead in Mali, 58 if you count Burkina, Niger and Chad.'],
    ['french-dead', 'contradicted', 'Twenty-five French soldiers died in Mali, the embassy said.'],
    ['no-evidence', 'supported', 'There is no evidence in the letter that France armed jihadists.'],
    ['no-evidence', 'supported', 'Bamako hasn’t shown us a thing to back its charge against France.'],
    ['new-low', 'supported', 'Relations between France and Mali hit a new low.'],
    ['letter', 'supported', 'The Security Council has received a letter from Mali’s foreign minister.'],
    ['coup-2020', 'supported', 'A military clique removed Mali’s government from power in the summer of 2020.'],
    ['second-coup', 'supported', 'In a second coup, the colonels removed the civilian interim leaders.'],
    ['denial', 'contradicted', 'France does not deny supporting the terrorist groups.'],
    ['french-withdrawal', 'supported', 'Mali is now without French troops for the first time since 2013.'],
    ['french-withdrawal', 'contradicted', 'French troops have not left Mali.'],
    ['airspace-violations', 'contradicted', 'More than 500 French incursions into Malian airspace have been recorded this year, Bamako says.'],
    ['arms-drops', 'unsupported', 'Paris, accused by Bamako of arming the jihadists, is furious.'],
    ['no-evidence', 'contradicted', 'Mali has given the UN evidence of French arms deliveries to jihadists.'],
  ])('%s %s: %s', (claim, verdict, text) => expect(findingOf(read('en', text), claim).verdict).toBe(verdict));
});
