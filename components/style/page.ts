/** The style sheets of the extension's full pages. */
import './tokens.css';
import './base.css';
import './controls.css';
import './header.css';
import './card.css';
import './options.css';
import './welcome.css';
import './forced.css';
