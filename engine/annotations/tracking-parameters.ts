/**
 * Query parameters that record where a reader came from and do not change what is shown. To be listed, a parameter must
 * be documented by the tool that adds it, or seen on addresses of news sites that open the same page without it. Names in
 * lower case. When in doubt a name stays out: a broken address is worse than a long one.
 */

/** Every parameter whose name begins so. */
export const TRACKING_PREFIXES: readonly string[] = [
  'utm_', // Google Analytics and everyone since
  'at_', // Piano (AT Internet): at_medium, at_campaign; BBC, France 24, RFI, Radio France
  'xtor', // AT Internet, older: xtor=RSS-3208; Le Monde, Libération
  'pk_', 'mtm_', 'piwik_', 'matomo_', // Matomo
  'hsa_', '__hs', '_hs', // HubSpot
  'oly_', // Omeda newsletters
  'vero_', // Vero newsletters
  'wt_', 'wt.', // Webtrends: wt_mc, wt_zmc (Zeit, FAZ), WT.mc_id
  'cx_', // Piano recommendations
  'mkt_', // Marketo
  '_branch_', // Branch deep links
  'ns_', // Comscore: ns_campaign, ns_mchannel, ns_source (BBC, older)
  'sc_c', // Adobe: sc_campaign, sc_channel, sc_cid
  'traffic_source', 'cmpid',
];

/** Exact names. */
export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  // click ids of advertisers
  'fbclid', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'msclkid', 'twclid', 'ttclid', 'li_fat_id', 'yclid', 'ysclid',
  'igshid', 'igsh', 'rdt_cid', 'scclid', 'sccid', 'epik', 'irclickid', 'irgwc', 'srsltid', 'obclid', 'tblci', 'ob_click_id', 'dicbo',
  // shared from an app or by mail
  'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'mibextid', 'xtrack', 'smid', 'smtyp', 'unlocked_article_code',
  'mc_cid', 'mc_eid', 'mailid', 'emc', 'ck_subscriber_id', 'sailthru', 'smuid', 'bxid', 'ml_subscriber', 'ml_subscriber_hash',
  // analytics
  '_ga', '_gl', '_ke', '_openstat', 's_cid', 's_kwcid', 'icid', 'intcid', 'ito', 'itm_source', 'itm_medium', 'itm_campaign',
  'cmp', 'ocid', 'partner_source', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'trkcampaign',
  'campaign_id', 'campaign_source', 'recirc', 'ref_src', 'ref_url', 'referer_source', 'tblcid', 'tpcc', 'sref', 'soc_src', 'soc_trk',
  'wtrid', 'wickedid', 'zanpid', 'sharetype', 'share_source', 'share_medium', 
]);

/** Names that track on one site (and its subdomains) and may mean something elsewhere. */
export const ON_SITES: readonly { readonly host: string; readonly names: readonly string[] }[] = [
  { host: 'nytimes.com', names: ['partner', 'ref', 'referringsource', 'action', 'module', 'pgtype', 'region'] },
  { host: 'theguardian.com', names: ['cmp', 'ref'] },
  { host: 'wsj.com', names: ['mod', 'st', 'reflink'] },
  { host: 'washingtonpost.com', names: ['itid', 'wpisrc', 'wpmm', 'hpid', 'tid'] },
  { host: 'lemonde.fr', names: ['lmd_medium', 'lmd_campaign', 'lmd_creation', 'lmd_source', 'random', 'search-type', 'ise_click_rank'] },
  { host: 'lefigaro.fr', names: ['origine'] },
  { host: 'liberation.fr', names: ['redirected'] },
  { host: 'spiegel.de', names: ['sara_ref', 'sara_ecid', 'ref'] },
  { host: 'elpais.com', names: ['ssm', 'event', 'event_log', 'prod', 'o', 'rel'] },
  { host: 'reuters.com', names: ['feedname', 'feedtype', 'rpc', 'sp', 'taid'] },
  { host: 'dw.com', names: ['maca'] },
  { host: 'bloomberg.com', names: ['srnd', 'leadsource', 'accesstoken', 'in_source'] },
  { host: 'cnn.com', names: ['ref', 'cid'] },
  { host: 'yahoo.com', names: ['src', 'guccounter'] },
  { host: 'msn.com', names: ['cvid', 'ei', 'ocid'] },
];

/** Fragments that are no place on the page: trackers, and a highlight of words that may be private. */
export const DEAD_FRAGMENTS: readonly RegExp[] = [/^#(?:xtor|utm_|at_|Echobox=|fbclid|ref=|intcid|:~:text=)/i, /:~:text=/];
