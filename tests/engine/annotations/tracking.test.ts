import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTracking, stripTracking } from '../../../engine/annotations/tracking.ts';

describe('stripTracking', () => {
  it.each([
    ['https://www.lemonde.fr/afrique/article/2022/08/17/le-mali-accuse-la-france_6138251_3212.html?xtor=CS2-33281034-[twitter]-[service]', 'https://www.lemonde.fr/afrique/article/2022/08/17/le-mali-accuse-la-france_6138251_3212.html'],
    ['https://www.bbc.com/news/world-africa-62567410?at_medium=RSS&at_campaign=KARANGA', 'https://www.bbc.com/news/world-africa-62567410'],
    ['https://www.bbc.co.uk/news/world-africa-62567410?ns_mchannel=social&ns_source=twitter&ns_campaign=bbc_live&ns_linkname=62fc%26Mali', 'https://www.bbc.co.uk/news/world-africa-62567410'],
    ['https://www.france24.com/fr/afrique/20220817-mali?fbclid=IwAR0&utm_source=Facebook&utm_medium=social', 'https://www.france24.com/fr/afrique/20220817-mali'],
    ['https://www.rfi.fr/fr/afrique/20220817-mali-l-arm%C3%A9e?at_custom1=link&at_campaign=64#at_medium=custom7', 'https://www.rfi.fr/fr/afrique/20220817-mali-l-arm%C3%A9e'],
    ['https://www.nytimes.com/2022/08/17/world/africa/mali-france.html?smid=tw-share&referringSource=articleShare', 'https://www.nytimes.com/2022/08/17/world/africa/mali-france.html'],
    ['https://www.theguardian.com/world/2022/aug/17/mali?CMP=Share_iOSApp_Other', 'https://www.theguardian.com/world/2022/aug/17/mali'],
    ['https://www.spiegel.de/ausland/mali-a-1b2c.html?sara_ref=re-so-app-sh', 'https://www.spiegel.de/ausland/mali-a-1b2c.html'],
    ['https://www.aljazeera.com/news/2022/8/17/mali?traffic_source=rss', 'https://www.aljazeera.com/news/2022/8/17/mali'],
    ['https://www.lefigaro.fr/international/mali-20220817?mkt_tok=1&msclkid=ab', 'https://www.lefigaro.fr/international/mali-20220817'],
    ['https://edition.cnn.com/2022/08/17/africa/mali/index.html?cid=ios_app', 'https://edition.cnn.com/2022/08/17/africa/mali/index.html'],
    ['https://www.tagesschau.de/ausland/afrika/mali-101.html#:~:text=Bamako', 'https://www.tagesschau.de/ausland/afrika/mali-101.html'],
  ])('shortens %s', (long, short) => {
    expect(stripTracking(long)).toBe(short);
    expect(stripTracking(short)).toBe(short);
  });

  it.each([
    'https://news.example.org/article.php?id=4711',
    'https://www.maliweb.net/?p=2987654',
    'https://www.bbc.com/news/live/world-africa-62567410?page=2',
    'https://www.example.org/story?lang=fr&v=2&cid=99',
    'https://www.lemonde.fr/live#id-1234567',
    'https://news.example.org/read?url=https%3A%2F%2Fother.example%2Fa%3Fb%3D1',
    'https://www.elpais.com/?q=mali+francia&empty=',
    'file:///home/reader/page.html',
  ])('leaves %s as it is', (address) => expect(stripTracking(address)).toBe(address));

  it('keeps what tells the page beside what tracks', () => {
    expect(stripTracking('https://www.maliweb.net/?utm_source=x&p=2987654&fbclid=y&page=2#comments')).toBe('https://www.maliweb.net/?p=2987654&page=2#comments');
  });

  it('drops a name and password in the address', () => expect(stripTracking('https://me:secret@news.example.org/a')).toBe('https://news.example.org/a'));
  it('returns what is no address', () => expect(stripTracking('not an address')).toBe('not an address'));

  it('is settled after one pass, and leaves no tracking parameter', () => {
    const pair = fc.tuple(fc.constantFrom('utm_x', 'id', 'GCLID', 'p', 'at_medium', '%zz', 'a b', ''), fc.string()).map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
    fc.assert(fc.property(fc.array(pair), (pairs) => {
      const once = stripTracking(`https://www.example.org/a?${pairs.join('&')}`);
      expect(stripTracking(once)).toBe(once);
      for (const name of new URL(once).searchParams.keys()) expect(isTracking(name)).toBe(false);
      expect(new URL(once).searchParams.getAll('id')).toHaveLength(pairs.filter((one) => one.startsWith('id=')).length);
    }));
  });
});
