import '../../components/style/panel.ts';
import { mount } from '../shared/mount.tsx';
import { App } from './App.tsx';

// The dossiers are data: a chunk of their own, fetched while the panel's script is still being read.
const { dossiers } = await import('#seeds');
void mount(() => <App dossiers={dossiers} />);
