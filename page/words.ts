/**
 * Words by which newsrooms name the parts of a page, in class names, ids and headings. Data, not code.
 */

/** Elements whose text is never article text. */
export const SKIPPED = new Set(
  ('script style noscript template nav footer button select option textarea input label svg canvas math audio video object embed map ' +
    'dialog menu datalist progress meter rt rp amp-sidebar amp-consent amp-social-share amp-ad amp-embed amp-sticky-ad gu-island').split(' '),
);

/** Elements that do not end a sentence. Anything else is a block. */
export const INLINE = new Set(
  ('a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby rb rtc s samp small span strike strong sub sup ' +
    'time tt u var wbr img picture source amp-img').split(' '),
);

const names = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_\\d-])`, 'i');

/** Names (whole words of a class or id, camel case split) of what stands around an article. */
export const AROUND = names(
  'ads?|adverts?|advertisements?|advertising|adslot|adunit|publicite|anzeige|werbung|breadcrumbs?|breaking-(?:news|block|bar)|' +
    'bio|author-(?:bio|box|info|card|details)|contributors?|comments?|commentaires?|disqus|respond|replies|cookies?|gdpr|didomi|onetrust|cmp|' +
    'newsletters?|sign-?up|sponsor(?:ed)?|epic|donat(?:e|ion)|opt-?in|external-?content|' +
    'related(?:-?(?:posts?|articles?|content|links?|stories))?|recirc(?:ulation)?|recommend(?:ed|ations?)?|read-?more|read-?next|read-?also|see-?also|' +
    'more-(?:news|stories|from|on|articles)|most-?(?:read|popular|viewed|recent)|popular|trending|teasers?|outbrain|taboola|zergnet|' +
    'share|sharing|sharebar|sharedaddy|addthis|social|socials|follow-us|' +
    'sidebar|side-?bar|right-rail|nav|navbar|navigation|menu|masthead|footer|copyright|disclaimer|post-picker|' +
    'tags|taglist|pagination|pager|lightbox|skip-?link|login|register|sr-only|visually-?hidden|screen-reader(?:-text)?|jump-?label-?list',
);

/** Names that article text bears too: they count unless most of the page's prose bears them. */
export const PERHAPS_AROUND = names(
  'pub|banner|byline|consent|subscribe|subscription|promo|promotions?|promoted|partners?|follow|toolbar|tools|rail|aside|widget|foot|legal|' +
    'topics|keywords|popup|modal|overlay|tooltip|search|hidden|print-only|meta|metadata|timestamp|dateline|published|credits?|cta|card|box-link|info-?box|callout',
);

/** Inline text that only a screen reader speaks. */
export const UNSEEN = names('sr-only|visually-?hidden|screen-reader(?:-text)?|a11y-hidden|visuallyhidden');

/** Names that make an element part of the article whatever else it is called. */
export const WITHIN = /(?:article|entry|post|story)-?(?:body|content|text)(?![a-z])|live-?blog/i;

/** Names of a standfirst. */
export const STANDFIRST = /standfirst|chap[oô]|intro(?!d)|\blede\b|\blead\b|\bdek\b|sub-?(?:title|head(?:line)?)|summary|vorspann|teaser|excerpt|kicker-?text|abstract|sous-?titre|entradilla/i;

export const CAPTION = /caption|legende|légende|bildunterschrift|didascalia|pie-?(?:de-)?foto/i;

/** Names of a picture's box: a short line in it is its caption. */
export const PICTURE = names('photo|image|img|picture|media|gallery|video|figure|bild|media-info');

export const QUOTE = /pull-?quote|\bpull\b|quote|exergue|zitat|citation/i;

/** A line that opens a box of links, or asks for something. Tested on short lines only. */
export const ASIDE_LINE = new RegExp(
  `^\\W*(?:${
    'read (?:more|also|next|the full|our)|also read|see also|more (?:on|from|about|stories|news)|related|recommended|most (?:read|popular)|you may also|' +
    'advertisement|sponsored|story continues|continue reading|sign up|subscribe|follow us|share this|click here|watch:|listen:|comments?\\b|' +
    '(?:à |a )?lire (?:aussi|également|plus|la suite)|lisez aussi|voir aussi|sur le même (?:sujet|thème)|publicité|abonne|inscrivez|suivez|partager|' +
    'lea también|leer más|le puede interesar|publicidad|suscr[ií]b|síguenos|noticias relacionadas|' +
    'mehr zum thema|lesen sie (?:auch|mehr)|auch interessant|anzeige|werbung|newsletter|' +
    'leggi anche|potrebbe interessarti|pubblicità|iscriviti|leia (?:também|mais)|veja também|publicidade|assine|' +
    'читайте также|подпис|реклама|по теме|اقرأ أيض|اقرأ المزيد|إعلان|اشترك'
  })`,
  'i',
);
