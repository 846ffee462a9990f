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

/** Names (whole words of a class or id) of what stands around an article. */
export const AROUND = new RegExp(
  `(?:^|[\\s_-])(?:${
    'ads?|adverts?|advertisements?|advertising|adslot|adunit|pub|publicite|anzeige|werbung|banner|breadcrumbs?|byline|author-?(?:bio|box|info|card)?|bio|' +
    'comments?|commentaires?|disqus|respond|replies|consent|cookies?|gdpr|didomi|onetrust|cmp|' +
    'newsletters?|signup|sign-up|subscribe|subscription|paywall|promo|promotions?|sponsor(?:ed)?|epic|donat(?:e|ion)|' +
    'related(?:posts?|articles?|content|links?|stories)?|recirc(?:ulation)?|recommend(?:ed|ations?)?|readmore|read-more|read-next|more-?(?:news|stories|from|on)|most-?(?:read|popular|viewed)|' +
    'popular|trending|teasers?|outbrain|taboola|zergnet|promoted|partners?|' +
    'share|sharing|sharebar|sharedaddy|addthis|social|socials|follow|toolbar|tools|' +
    'sidebar|side-?bar|rail|aside|widget|nav|navbar|navigation|menu|masthead|footer|foot|copyright|legal|disclaimer|' +
    'tags|taglist|topics|keywords|pagination|pager|popup|modal|overlay|lightbox|tooltip|skip-?link|search|login|register|' +
    'sr-only|visually-?hidden|screen-reader(?:-text)?|hidden|print-only|meta|metadata|timestamp|dateline|published|credits?'
  })(?=$|[\\s_-])`,
  'i',
);

/** Names that make an element part of the article whatever else it is called. */
export const WITHIN = /(?:^|[\s_-])(?:article|story|post|entry|content|body|main|text|page|wrapper|container|layout)(?=$|[\s_-])|articlebody|storybody|liveblog/i;

/** Names of a standfirst. */
export const STANDFIRST = /standfirst|chap[oô]|intro(?!d)|\blede\b|\blead\b|\bdek\b|sub-?(?:title|head(?:line)?)|summary|vorspann|teaser|excerpt|kicker-?text|abstract|sous-?titre|entradilla/i;

export const CAPTION = /caption|legende|légende|bildunterschrift|didascalia|pie-?(?:de-)?foto/i;

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
