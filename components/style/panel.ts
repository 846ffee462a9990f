/** The panel's style sheets, in the order of the cascade. */
import './tokens.css';
import './base.css';
import './controls.css';
import './header.css';
import './card.css';
import './claims.css';
import './names.css';
import './left.css';
import './reference.css';
import './pins.css';
import './forced.css';
