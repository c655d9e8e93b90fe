import { router } from '../trpc.ts'
import { changePassword } from './change-password.ts'
import { file } from './file.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { stay } from './stay.ts'
import { visits } from './visits.ts'

export const ownRouter = router({ changePassword, file, signIn, signOut, stay, visits })
