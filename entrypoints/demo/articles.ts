/** A made-up article with a bit of everything, in the two languages that it is read best in. */
export interface DemoArticle {
  readonly headline: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
}

export const ARTICLES: { readonly en: DemoArticle; readonly fr: DemoArticle } = {
  en: {
    headline: 'Bamako takes its quarrel with Paris to New York',
    standfirst: 'Mali accuses France of arming jihadists in the Sahel, in a letter to the Security Council.',
    paragraphs: [
      'Mali’s foreign minister, Abdoulaye Diop, wrote on Monday to the head of the UN Security Council. He says that Malian airspace was violated more than 50 times this year, mostly by French forces.',
      'The flights were used to drop weapons and ammunition to terrorist groups in the Sahel. They also served to gather intelligence on those groups, according to the letter.',
      'State television went further, and spoke of more than 100 violations of the airspace this year.',
      'The French embassy in Mali answered that France has never supported these terrorist groups, directly or indirectly. Mali has given no evidence that France supplied weapons to Islamist groups.',
      'The embassy recalled that 58 French soldiers died in the nine-year mission in Mali. The last French soldiers left on Monday, and German UN soldiers reported Russian troops unloading equipment at the airport of Gao the same day.',
      'A military junta overthrew the government in 2020. Wagner costs Bamako ten million dollars a month, two diplomats told reporters in Dakar.',
    ],
  },
  fr: {
    headline: 'Bamako porte sa querelle avec Paris à New York',
    standfirst: 'Le Mali accuse la France d’avoir armé des jihadistes au Sahel, dans une lettre au Conseil de sécurité.',
    paragraphs: [
      'Le ministre malien des Affaires étrangères, Abdoulaye Diop, a écrit lundi au chef du Conseil de sécurité des Nations unies. Il affirme que l’espace aérien malien a été violé plus de 50 fois cette année, principalement par les forces françaises.',
      'Ces vols ont servi à larguer des armes et des munitions à des groupes terroristes du Sahel. Ils auraient aussi permis de recueillir des renseignements sur ces groupes, selon la lettre.',
      'La télévision d’État est allée plus loin et a parlé de plus de 100 violations de l’espace aérien cette année.',
      'L’ambassade de France au Mali répond que la France n’a jamais soutenu ces groupes terroristes, ni directement ni indirectement. Le Mali n’a fourni aucune preuve que la France ait livré des armes à des groupes islamistes.',
      'L’ambassade rappelle que 58 soldats français sont morts au Mali en neuf ans de mission. Les derniers soldats français sont partis lundi, et des soldats allemands de l’ONU ont vu le même jour des troupes russes décharger du matériel à l’aéroport de Gao.',
      'Une junte militaire a renversé le gouvernement en 2020. Wagner coûte dix millions de dollars par mois à Bamako, ont affirmé deux diplomates à Dakar.',
    ],
  },
};
