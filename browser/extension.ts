/** What the extension's own pages ask the browser for: tabs, shortcuts, the version. */
import { browser } from 'wxt/browser';

/** Opens an address in a new tab. */
export function openTab(url: string): void {
  void browser.tabs.create({ url });
}

/** Loads the page of the active tab anew. */
export function reloadActiveTab(): void {
  void browser.tabs.reload();
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;

export interface CommandShortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

export async function readShortcuts(): Promise<CommandShortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's own page for them: Firefox has a call for it, Chromium an address. */
export function openShortcutSettings(): void {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?(): Promise<void> } };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else openTab('chrome://extensions/shortcuts');
}
