import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings, watchSettings } from '../../browser/settings.ts';

const storage = fakeBrowser.storage.local;

describe('settings', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });

  it('keep what is not changed', async () => {
    await changeSettings({ quiet: 'names' });
    await changeSettings({ theme: 'dark' });
    expect((await readSettings()).settings).toMatchObject({ quiet: 'names', theme: 'dark', uncoveredOnPage: false });
  });

  it.each(['nonsense', 7, { quiet: 'loud' }, { dossiersOff: 'mali' }])('name %j unreadable, hold the defaults and lose nothing', async (raw) => {
    await storage.set({ settings: raw });
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: 'unreadable' });
    expect((await storage.get('settings')).settings).toEqual(raw);
    await changeSettings({ theme: 'light' });
    const stored = await storage.get(null);
    expect(stored['settings-unreadable']).toEqual(raw);
    expect((await readSettings()).settings.theme).toBe('light');
  });

  it('hold the defaults where the browser gives no storage', async () => {
    vi.spyOn(storage, 'get').mockRejectedValue(new Error('no storage'));
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: 'unavailable' });
  });

  it('say so where they cannot be stored', async () => {
    vi.spyOn(storage, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('QuotaExceededError');
  });

  it('are told again after each change, until the listener goes', async () => {
    const life = new AbortController();
    const seen: string[] = [];
    watchSettings(({ settings }) => seen.push(settings.theme), life.signal);
    await changeSettings({ theme: 'dark' });
    await vi.waitFor(() => expect(seen).toEqual(['dark']));
    life.abort();
    await changeSettings({ theme: 'light' });
    expect((await readSettings()).settings.theme).toBe('light');
    expect(seen).toEqual(['dark']);
  });
});
