#!/bin/bash
# Grades a class on a Slurm cluster: each task of the array grades its part, and `grader merge` puts the parts together.
#
#   sbatch --wait --array=1-4 slurm.sh SUBMISSIONS LESSON SEED DIR
#   grader merge DIR/part-* --out DIR/all
#
# SUBMISSIONS and DIR lie on a file system that all nodes share. A task that was ended goes on where it stood when it is
# started again. GRADER names the command where it is not on the path.
#SBATCH --job-name=grade
#SBATCH --cpus-per-task=2
#SBATCH --mem=6G
#SBATCH --time=02:00:00
set -eu
"${GRADER:-grader}" grade "$1" --lesson "$2" --seed "$3" --jobs "${SLURM_CPUS_PER_TASK:-1}" --resume \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "$4/part-$SLURM_ARRAY_TASK_ID" ||
  [ $? = 3 ] # somebody has to look at a submission
