import '../../components/style/page.ts';
import { mount } from '../shared/mount.tsx';
import { App } from './App.tsx';

void mount(App);
