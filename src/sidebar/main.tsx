// Puts the sidebar into its page.
import { render } from 'preact';
import { App } from './app.tsx';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/steps.css';

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
