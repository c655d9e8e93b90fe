import { createApp } from 'vue'
import '@yichi/ui/tokens/tokens.css'
import '@yichi/ui/tokens/mm.css'
import './styles/kiosk.css'
import App from './App.vue'
import { deviceSettings } from './app/device.ts'
import { lockDown } from './app/lock-down.ts'
import { createKioskRouter } from './app/router.ts'
import { warmUp } from './app/warm-up.ts'

lockDown(window)
const router = createKioskRouter()
createApp(App).use(router).mount('#app')
// The font comes after the first picture: its list of slices is longer than everything else.
void import('@yichi/ui/tokens/fonts.css')
warmUp({ router, afterMs: deviceSettings(window.location.search).warmMs })
